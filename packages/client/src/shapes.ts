/** Made from the routes of the server by `npm run generate`, as long and as repetitive as they are: one file, since it is made and checked as one. */

export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** /healthz */
        get: operations["getHealthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** /readyz */
        get: operations["getReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** /metrics */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/cookies-received/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cookies that came with this very request, each beside its line of the register */
        get: operations["getManagePortalsSlugCookiesReceived"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/cookies.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of cookies */
        get: operations["getWellKnownCookiesJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/charter/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cookie charter as data */
        get: operations["getManagePortalsSlugCharter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/register/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register, and what the door dropped */
        get: operations["getManagePortalsSlugRegister"];
        /**
         * Replace the register
         * @description Makes the next version, which the door enforces at once. The version that you read, in `version` or as the hash in `If-Match`, must still be the latest.
         */
        put: operations["putManagePortalsSlugRegister"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/register/export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole register as a file */
        get: operations["getManagePortalsSlugRegisterExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/register/schema/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema of a register */
        get: operations["getManagePortalsSlugRegisterSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/register/entries/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an entry */
        post: operations["postManagePortalsSlugRegisterEntries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/register/entries/{label}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace an entry
         * @description Of a built-in one, the provider, serviceTitle, purpose and explanation alone.
         */
        put: operations["putManagePortalsSlugRegisterEntriesLabel"];
        post?: never;
        /** Remove an entry */
        delete: operations["deleteManagePortalsSlugRegisterEntriesLabel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/register/ready-made/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ready-made entries */
        get: operations["getManagePortalsSlugRegisterReadyMade"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/register/ready-made/{key}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add the entries of a tool */
        post: operations["postManagePortalsSlugRegisterReadyMadeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/register/versions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of the register, the newest first */
        get: operations["getManagePortalsSlugRegisterVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/register/versions/{version}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of the register, and what differs from another */
        get: operations["getManagePortalsSlugRegisterVersionsVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/register/publication/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep the register published as a dataset, or not */
        put: operations["putManagePortalsSlugRegisterPublication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/register/charter-words/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the portal's own words in the charter */
        put: operations["putManagePortalsSlugRegisterCharterWords"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/cookies-evidence.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chain of evidence, with all that its hashes are made of */
        get: operations["getWellKnownCookiesEvidenceJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/lucarne-keys.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys of what this installation signs; retired ones stay */
        get: operations["getWellKnownLucarneKeysJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/cookies-evidence/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A bundle of evidence, or the hashes of the program */
        get: operations["getWellKnownCookiesEvidenceFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/evidence/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chain of evidence, its bundles, and the counts of answers */
        get: operations["getManagePortalsSlugEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/accounts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has a role on the portal */
        get: operations["getManagePortalsSlugAccounts"];
        put?: never;
        /** Make an account with a role */
        post: operations["postManagePortalsSlugAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/accounts/{id}/suspend/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the sessions of an account, and let it in no longer */
        post: operations["postManagePortalsSlugAccountsIdSuspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/accounts/{id}/restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a suspended account in again */
        post: operations["postManagePortalsSlugAccountsIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/accounts/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an account off the portal
         * @description Its roles, sessions and applications on the portal end at once. Who holds a role on no other portal is deleted, keys and all.
         */
        delete: operations["deleteManagePortalsSlugAccountsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/apikeys/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API keys, without what would let somebody use them */
        get: operations["getManagePortalsSlugApikeys"];
        put?: never;
        /**
         * Make an API key
         * @description A key acts as its account. Only the installation's administrators make keys for others.
         */
        post: operations["postManagePortalsSlugApikeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/apikeys/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: operations["deleteManagePortalsSlugApikeysId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/account/sessions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many other sessions of yours stand */
        get: operations["getManagePortalsSlugAccountSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/account/sessions/end/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End your other sessions */
        post: operations["postManagePortalsSlugAccountSessionsEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/account/password/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change your password, and end your other sessions */
        post: operations["postManagePortalsSlugAccountPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/applications/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The applications that people may let act for them (OAuth 2) */
        get: operations["getManagePortalsSlugApplications"];
        put?: never;
        /** Register an application */
        post: operations["postManagePortalsSlugApplications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/applications/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete an application, and end all that it was allowed */
        delete: operations["deleteManagePortalsSlugApplicationsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/account/applications/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The applications that you let act for you on this portal */
        get: operations["getManagePortalsSlugAccountApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/account/applications/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let an application act for you no longer */
        delete: operations["deleteManagePortalsSlugAccountApplicationsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The portals on which you have a role */
        get: operations["getManagePortals"];
        put?: never;
        /** Make a portal */
        post: operations["postManagePortals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/datasets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The datasets of a portal */
        get: operations["getManagePortalsSlugDatasets"];
        put?: never;
        /** Make a dataset */
        post: operations["postManagePortalsSlugDatasets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/datasets/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dataset */
        get: operations["getManagePortalsSlugDatasetsId"];
        put?: never;
        post?: never;
        /** Delete a dataset with all its versions */
        delete: operations["deleteManagePortalsSlugDatasetsId"];
        options?: never;
        head?: never;
        /** Change what a dataset says of itself and of its fields */
        patch: operations["patchManagePortalsSlugDatasetsId"];
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/datasets/{id}/versions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of a dataset */
        get: operations["getManagePortalsSlugDatasetsIdVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/datasets/{id}/publish/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a version in service */
        post: operations["postManagePortalsSlugDatasetsIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/datasets/{id}/unpublish/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a dataset out of service */
        post: operations["postManagePortalsSlugDatasetsIdUnpublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/datasets/{id}/rollback/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an earlier version back */
        post: operations["postManagePortalsSlugDatasetsIdRollback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/datasets/{id}/attachments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The attachments of a dataset */
        get: operations["getManagePortalsSlugDatasetsIdAttachments"];
        put?: never;
        /**
         * Join a file to a dataset
         * @description The body is the file itself.
         */
        post: operations["postManagePortalsSlugDatasetsIdAttachments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/datasets/{id}/attachments/{attachment}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete an attachment */
        delete: operations["deleteManagePortalsSlugDatasetsIdAttachmentsAttachment"];
        options?: never;
        head?: never;
        /** Change what is said of an attachment, or its rank */
        patch: operations["patchManagePortalsSlugDatasetsIdAttachmentsAttachment"];
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/datasets/{id}/grants/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was granted a dataset
         * @description The office of the portal reads every dataset and is not listed.
         */
        get: operations["getManagePortalsSlugDatasetsIdGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/datasets/{id}/grants/{email}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One grant */
        get: operations["getManagePortalsSlugDatasetsIdGrantsEmail"];
        /**
         * Grant a dataset to an account of the portal
         * @description All of its records, or those that satisfy a condition. A grant adds to what everybody may read.
         */
        put: operations["putManagePortalsSlugDatasetsIdGrantsEmail"];
        post?: never;
        /** Take a grant away */
        delete: operations["deleteManagePortalsSlugDatasetsIdGrantsEmail"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/access/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may enter the portal */
        get: operations["getManagePortalsSlugAccess"];
        /** Open the portal to everybody, or to its accounts alone */
        put: operations["putManagePortalsSlugAccess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/datasets/{id}/imports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import a file as the next version of a dataset */
        post: operations["postManagePortalsSlugDatasetsIdImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/jobs/{job}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is */
        get: operations["getManagePortalsSlugJobsJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/pages/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The content pages of a portal */
        get: operations["getManagePortalsSlugPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/pages/{page}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One content page, as parts that contact nobody */
        get: operations["getManagePortalsSlugPagesPage"];
        /**
         * Make a content page, or write it anew
         * @description Kept as it was sent; each time it is shown, whatever would contact another host is taken out of it.
         */
        put: operations["putManagePortalsSlugPagesPage"];
        post?: never;
        /** Delete a content page */
        delete: operations["deleteManagePortalsSlugPagesPage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/pages/{page}/source/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A content page as it was written, and what is not shown as it was written */
        get: operations["getManagePortalsSlugPagesPageSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/pages/preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a content page would show; nothing is kept */
        post: operations["postManagePortalsSlugPagesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/statistics/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much the portal and its datasets are used, by day */
        get: operations["getManagePortalsSlugStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/statistics/publication/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep the statistics published as a dataset, or not */
        put: operations["putManagePortalsSlugStatisticsPublication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/blocked-hosts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The hosts that pages were kept from contacting, and that the register does not name
         * @description Told by browsers, vouched for by nobody. No address of a person is kept with it.
         */
        get: operations["getManagePortalsSlugBlockedHosts"];
        put?: never;
        post?: never;
        /** Forget all blocked hosts */
        delete: operations["deleteManagePortalsSlugBlockedHosts"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/blocked-hosts/{host}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget one blocked host; it comes back when a page wants it again */
        delete: operations["deleteManagePortalsSlugBlockedHostsHost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/limits/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the data API allows its callers */
        get: operations["getManagePortalsSlugLimits"];
        /** Set what the data API allows its callers */
        put: operations["putManagePortalsSlugLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/odsql.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The query language
         * @description ODSQL, piece by piece: what it means in English and French, an example, and what that answers.
         */
        get: operations["getApiOdsqlJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/evidence/bundles/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a bundle of evidence away, and append it to the chain
         * @description The body is the zip that «lucarne cookies evidence» makes. It is checked whole before it is kept.
         */
        post: operations["postManagePortalsSlugEvidenceBundles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/automation/v1.0/portals/{slug}/uploads/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a file
         * @description The body is the file itself. It is kept with what is imported from it; left alone for a day, it is removed at the next start.
         */
        post: operations["postManagePortalsSlugUploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The API
         * @description The addresses that the API begins with.
         */
        get: operations["getExplore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The catalogue
         * @description The addresses of the catalogue.
         */
        get: operations["getExploreCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/metadata_templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Templates of metadata
         * @description The families that metadata of datasets come in.
         */
        get: operations["getExploreCatalogMetadata_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/metadata_templates/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Templates of metadata of one kind
         * @description The families of a kind.
         */
        get: operations["getExploreCatalogMetadata_templatesType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/metadata_templates/{type}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One template of metadata
         * @description The metadata of a family: name and type.
         */
        get: operations["getExploreCatalogMetadata_templatesTypeName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Datasets
         * @description A page of the datasets of the portal. Without `select`, each is described in full.
         */
        get: operations["getDatasets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One dataset
         * @description The description of a dataset: its fields and its metadata.
         */
        get: operations["getDataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Facets of the catalogue
         * @description The values of facets over the datasets, with how many datasets have each.
         */
        get: operations["getDatasetsFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records
         * @description A page of the records of a dataset, or with `group_by` one row for each group.
         */
        get: operations["getRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/records/{record_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One record
         * @description A record by its identifier, which stays the same from version to version.
         */
        get: operations["getRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Facets of the records
         * @description The values of facets over the records, with how many records have each.
         */
        get: operations["getRecordsFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Attachments
         * @description The files that the publisher joined to the dataset.
         */
        get: operations["getDatasetAttachments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One attachment
         * @description The file that the publisher joined, with ranges; it is always to be saved.
         */
        get: operations["getExploreCatalogDatasetsDataset_idAttachmentsAttachment_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/alternative_exports/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One alternative export
         * @description The data itself in a file that the publisher made.
         */
        get: operations["getExploreCatalogDatasetsDataset_idAlternative_exportsAttachment_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One file of the records
         * @description A file that a record names, with ranges. Pictures (JPEG, PNG, WebP, GIF) may be shown, all else is to be saved.
         */
        get: operations["getExploreCatalogDatasetsDataset_idFilesFile_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Formats of the records
         * @description The formats in which the records of a dataset can be downloaded.
         */
        get: operations["listDatasetExportFormats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Formats of the catalogue
         * @description The formats in which the catalogue can be downloaded.
         */
        get: operations["listExportFormats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/exports/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as csv
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsCSV"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/exports/json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as json
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsJSON"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/exports/jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as jsonl
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsJSONL"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/exports/xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as xlsx
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsXLSX"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/exports/geojson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as geojson
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsGEOJSON"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/exports/shp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as shp
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsSHP"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/exports/kml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as kml
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsKML"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/exports/gpx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as gpx
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsGPX"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/exports/fgb": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as fgb
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsFGB"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/exports/parquet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as parquet
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsPARQUET"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/exports/rdfxml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as rdfxml
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsRDFXML"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/exports/turtle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as turtle
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsTURTLE"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/exports/n3": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as n3
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsN3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/datasets/{dataset_id}/exports/jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as jsonld
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsJSONLD"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/exports/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue as csv
         * @description The datasets of the portal in a file.
         */
        get: operations["exportCatalogCSV"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/exports/json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue as json
         * @description The datasets of the portal in a file.
         */
        get: operations["exportCatalogJSON"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/exports/xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue as xlsx
         * @description The datasets of the portal in a file.
         */
        get: operations["exportCatalogXLSX"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/exports/rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue as rss
         * @description The datasets of the portal in a file.
         */
        get: operations["exportCatalogRSS"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/exports/ttl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue as ttl
         * @description The datasets of the portal in a file.
         */
        get: operations["exportCatalogTTL"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/exports/rdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue as rdf
         * @description The datasets of the portal in a file.
         */
        get: operations["exportCatalogRDF"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.1/catalog/exports/data.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue as data.json
         * @description The datasets of the portal in a file.
         */
        get: operations["exportCatalogDATAJSON"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The API
         * @deprecated
         * @description The addresses that the API begins with.
         */
        get: operations["getExplore20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The catalogue
         * @deprecated
         * @description The addresses of the catalogue.
         */
        get: operations["getExploreCatalog20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/metadata_templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Templates of metadata
         * @deprecated
         * @description The families that metadata of datasets come in.
         */
        get: operations["getExploreCatalogMetadata_templates20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/metadata_templates/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Templates of metadata of one kind
         * @deprecated
         * @description The families of a kind.
         */
        get: operations["getExploreCatalogMetadata_templatesType20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/metadata_templates/{type}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One template of metadata
         * @deprecated
         * @description The metadata of a family: name and type.
         */
        get: operations["getExploreCatalogMetadata_templatesTypeName20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Datasets
         * @deprecated
         * @description A page of the datasets of the portal, each in an envelope with its links.
         */
        get: operations["getDatasets20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One dataset
         * @deprecated
         * @description The description of a dataset, in an envelope with its links.
         */
        get: operations["getDataset20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/aggregates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Aggregates
         * @deprecated
         * @description One row for each group, or one for everything.
         */
        get: operations["getExploreCatalogAggregates20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rows
         * @deprecated
         * @description Rows without envelopes.
         */
        get: operations["getExploreCatalogQuery20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records
         * @deprecated
         * @description A page of the records of a dataset, each in an envelope with its links.
         */
        get: operations["getRecords20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/records/{record_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One record
         * @deprecated
         * @description A record by its identifier, in an envelope.
         */
        get: operations["getRecord20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/aggregates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Aggregates
         * @deprecated
         * @description One row for each group, or one for everything.
         */
        get: operations["getExploreCatalogDatasetsDataset_idAggregates20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rows
         * @deprecated
         * @description Rows without envelopes.
         */
        get: operations["getExploreCatalogDatasetsDataset_idQuery20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Facets of the catalogue
         * @deprecated
         * @description The values of facets over the datasets, with how many datasets have each.
         */
        get: operations["getDatasetsFacets20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Facets of the records
         * @deprecated
         * @description The values of facets over the records, with how many records have each.
         */
        get: operations["getRecordsFacets20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Attachments
         * @deprecated
         * @description The files that the publisher joined to the dataset.
         */
        get: operations["getDatasetAttachments20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One attachment
         * @deprecated
         * @description The file that the publisher joined, with ranges; it is always to be saved.
         */
        get: operations["getExploreCatalogDatasetsDataset_idAttachmentsAttachment_id20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/alternative_exports/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One alternative export
         * @deprecated
         * @description The data itself in a file that the publisher made.
         */
        get: operations["getExploreCatalogDatasetsDataset_idAlternative_exportsAttachment_id20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One file of the records
         * @deprecated
         * @description A file that a record names, with ranges. Pictures (JPEG, PNG, WebP, GIF) may be shown, all else is to be saved.
         */
        get: operations["getExploreCatalogDatasetsDataset_idFilesFile_id20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Formats of the records
         * @deprecated
         * @description The formats in which the records of a dataset can be downloaded.
         */
        get: operations["listDatasetExportFormats20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Formats of the catalogue
         * @deprecated
         * @description The formats in which the catalogue can be downloaded.
         */
        get: operations["listExportFormats20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/exports/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as csv
         * @deprecated
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsCSV20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/exports/json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as json
         * @deprecated
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsJSON20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/exports/jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as jsonl
         * @deprecated
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsJSONL20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/exports/xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as xlsx
         * @deprecated
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsXLSX20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/exports/xls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as xlsx
         * @deprecated
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsXLS20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/exports/geojson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as geojson
         * @deprecated
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsGEOJSON20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/exports/shp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as shp
         * @deprecated
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsSHP20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/exports/kml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as kml
         * @deprecated
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsKML20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/exports/gpx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as gpx
         * @deprecated
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsGPX20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/exports/fgb": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as fgb
         * @deprecated
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsFGB20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/exports/parquet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as parquet
         * @deprecated
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsPARQUET20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/exports/rdfxml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as rdfxml
         * @deprecated
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsRDFXML20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/exports/turtle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as turtle
         * @deprecated
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsTURTLE20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/exports/n3": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as n3
         * @deprecated
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsN320"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/datasets/{dataset_id}/exports/jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records as jsonld
         * @deprecated
         * @description The records of a dataset in a file, all of them unless `limit` says otherwise.
         */
        get: operations["exportRecordsJSONLD20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/exports/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue as csv
         * @deprecated
         * @description The datasets of the portal in a file.
         */
        get: operations["exportCatalogCSV20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/exports/json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue as json
         * @deprecated
         * @description The datasets of the portal in a file.
         */
        get: operations["exportCatalogJSON20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/exports/xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue as xlsx
         * @deprecated
         * @description The datasets of the portal in a file.
         */
        get: operations["exportCatalogXLSX20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/exports/xls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue as xlsx
         * @deprecated
         * @description The datasets of the portal in a file.
         */
        get: operations["exportCatalogXLS20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/exports/rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue as rss
         * @deprecated
         * @description The datasets of the portal in a file.
         */
        get: operations["exportCatalogRSS20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/exports/ttl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue as ttl
         * @deprecated
         * @description The datasets of the portal in a file.
         */
        get: operations["exportCatalogTTL20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/exports/rdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue as rdf
         * @deprecated
         * @description The datasets of the portal in a file.
         */
        get: operations["exportCatalogRDF20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/v2.0/catalog/exports/data.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue as data.json
         * @deprecated
         * @description The datasets of the portal in a file.
         */
        get: operations["exportCatalogDATAJSON20"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/1.0/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records
         * @deprecated
         * @description A page of the records of a dataset.
         */
        get: operations["getApiRecords10Search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/1.0/analyze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Analysis
         * @deprecated
         * @description One point for each value of x, with the value of each series.
         */
        get: operations["getApiRecords10Analyze"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/1.0/boundingbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Extent
         * @deprecated
         * @description Where the records lie, and how many they are.
         */
        get: operations["getApiRecords10Boundingbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/1.0/geocluster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Clusters
         * @deprecated
         * @description The places that lie near one another on a map.
         */
        get: operations["getApiRecords10Geocluster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/1.0/geopolygon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Places with series
         * @deprecated
         * @description The different places of the records, each with the number of its records.
         */
        get: operations["getApiRecords10Geopolygon"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/1.0/geopreview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Places
         * @deprecated
         * @description The different places of the records.
         */
        get: operations["getApiRecords10Geopreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/1.0/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records in a file
         * @deprecated
         * @description Every record that the filters let through.
         */
        get: operations["getApiRecords10Download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/1.0/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Datasets
         * @deprecated
         * @description A page of the datasets of the portal.
         */
        get: operations["getApiDatasets10Search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/1.0/{dataset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One dataset
         * @deprecated
         * @description The description of a dataset.
         */
        get: operations["getApiDatasets10Dataset_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/1.0/{dataset_id}/records/{record_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One record
         * @deprecated
         * @description A record by its identifier.
         */
        get: operations["getApiDatasets10Dataset_idRecordsRecord_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/1.0/{dataset_id}/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One attachment
         * @description The file that the publisher joined, with ranges; it is always to be saved.
         */
        get: operations["getApiDatasets10Dataset_idAttachmentsAttachment_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/1.0/{dataset_id}/alternative_exports/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One alternative export
         * @description The data itself in a file that the publisher made.
         */
        get: operations["getApiDatasets10Dataset_idAlternative_exportsAttachment_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/1.0/{dataset_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One file of the records
         * @description A file that a record names, with ranges. Pictures (JPEG, PNG, WebP, GIF) may be shown, all else is to be saved.
         */
        get: operations["getApiDatasets10Dataset_idFilesFile_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reuses
         * @deprecated
         * @description What others made of the datasets: this portal keeps no list of it.
         */
        get: operations["getApiReuses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/georeference/v1/uid/{uid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One territory
         * @deprecated
         * @description A territory of a register that this portal does not keep.
         */
        get: operations["getApiGeoreferenceV1UidUid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explore/dataset/{dataset_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records in a file
         * @deprecated
         * @description The download address of the page of a dataset.
         */
        get: operations["getExploreDatasetDataset_idDownload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/token/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange a code or a refresh token for tokens */
        post: operations["postOauth2Token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/revoke/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a token */
        post: operations["postOauth2Revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getReadyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getManagePortalsSlugCookiesReceived: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_count: number;
                        results: {
                            name: string;
                            declared: boolean;
                            /** @description Whether a header can name it. */
                            removable: boolean;
                            service: string | null;
                            purpose: string | null;
                            lifetime_s: number | null;
                            consent: string | null;
                            /** @description Whether this visitor may hold it: exempt, or accepted. */
                            allowed: boolean;
                        }[];
                        /** @description What the register declares of the storage of pages. */
                        storage: {
                            /** @description local, session, indexeddb or cache. */
                            store: string;
                            /** @description A name, or a pattern in which each * stands for any characters. */
                            name: string;
                            service: string | null;
                            purpose: string | null;
                            lifetime_s: number | null;
                            consent: string | null;
                            /** @description Whether this visitor may hold it: exempt, or accepted. */
                            allowed: boolean;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getWellKnownCookiesJson: {
        parameters: {
            query?: {
                /** @description An earlier version of the register; the one in force when left out. */
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getManagePortalsSlugCharter: {
        parameters: {
            query?: {
                lang?: string;
            };
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A title, then blocks in reading order, in the language asked for. */
                        charter: unknown;
                        register: {
                            version: number;
                            hash: string;
                            date: string;
                        };
                        /** @description The latest versions of the register, the newest first; /.well-known/cookies.json?version= gives each one. */
                        versions: {
                            version: number;
                            date: string;
                            hash: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugRegister: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        date: string;
                        hash: string;
                        entries: ({
                            /** @description The name or the pattern. */
                            label: string;
                            store: string;
                            service: string;
                            /** @description Only its provider and its words can be changed. */
                            built_in: boolean;
                            verdict: {
                                kind: string;
                                consent: string;
                                ground: string | null;
                            };
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @description Whether visitors are asked anything. */
                        banner: boolean;
                        /** @description Whether the register is kept published as a dataset. */
                        published: boolean;
                        /** @description The portal's own words; null takes the charter's. */
                        charter_words: {
                            why: {
                                fr: string;
                                en: string;
                                es: string;
                            } | null;
                        };
                        /** @description The cookies that the door let nobody have, since the start. */
                        dropped: {
                            name: string;
                            reason: string;
                            count: number;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    putManagePortalsSlugRegister: {
        parameters: {
            query?: {
                /** @description Only say what would change. */
                dry_run?: boolean;
                /** @description The language of the sentences. */
                lang?: string;
            };
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        /** @description A register, or what `register/export/` gave; see `register/schema/`. */
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In force now; of a dry run, what it would be. */
                        version: number;
                        date: string;
                        hash: string;
                        /** @description False when nothing differs: no version was made. */
                        changed: boolean;
                        changes: ({
                            /** @description In the language asked for. */
                            sentence: string;
                            /** @description Whether visitors who accepted before are asked again. */
                            asksAgain: boolean;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @description Whether visitors who accepted something are asked again. */
                        asks_again: boolean;
                        banner: {
                            before: boolean;
                            after: boolean;
                        };
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugRegisterExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        portal: string;
                        version: number;
                        date: string;
                        hash: string;
                        entries: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugRegisterSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postManagePortalsSlugRegisterEntries: {
        parameters: {
            query?: {
                /** @description Only say what would change. */
                dry_run?: boolean;
                /** @description The language of the sentences. */
                lang?: string;
            };
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        /** @description An entry; its JSON Schema is in `register/schema/`, under $defs. */
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In force now; of a dry run, what it would be. */
                        version: number;
                        date: string;
                        hash: string;
                        /** @description False when nothing differs: no version was made. */
                        changed: boolean;
                        changes: ({
                            /** @description In the language asked for. */
                            sentence: string;
                            /** @description Whether visitors who accepted before are asked again. */
                            asksAgain: boolean;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @description Whether visitors who accepted something are asked again. */
                        asks_again: boolean;
                        banner: {
                            before: boolean;
                            after: boolean;
                        };
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In force now; of a dry run, what it would be. */
                        version: number;
                        date: string;
                        hash: string;
                        /** @description False when nothing differs: no version was made. */
                        changed: boolean;
                        changes: ({
                            /** @description In the language asked for. */
                            sentence: string;
                            /** @description Whether visitors who accepted before are asked again. */
                            asksAgain: boolean;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @description Whether visitors who accepted something are asked again. */
                        asks_again: boolean;
                        banner: {
                            before: boolean;
                            after: boolean;
                        };
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    putManagePortalsSlugRegisterEntriesLabel: {
        parameters: {
            query?: {
                /** @description Only say what would change. */
                dry_run?: boolean;
                /** @description The language of the sentences. */
                lang?: string;
                /** @description When several entries share the label. */
                store?: string;
                /** @description The same; empty for the portal itself. */
                host?: string;
            };
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The name or the pattern of the entry. */
                label: string;
            };
            cookie?: never;
        };
        /** @description An entry; its JSON Schema is in `register/schema/`, under $defs. */
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In force now; of a dry run, what it would be. */
                        version: number;
                        date: string;
                        hash: string;
                        /** @description False when nothing differs: no version was made. */
                        changed: boolean;
                        changes: ({
                            /** @description In the language asked for. */
                            sentence: string;
                            /** @description Whether visitors who accepted before are asked again. */
                            asksAgain: boolean;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @description Whether visitors who accepted something are asked again. */
                        asks_again: boolean;
                        banner: {
                            before: boolean;
                            after: boolean;
                        };
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    deleteManagePortalsSlugRegisterEntriesLabel: {
        parameters: {
            query?: {
                /** @description Only say what would change. */
                dry_run?: boolean;
                /** @description The language of the sentences. */
                lang?: string;
                /** @description When several entries share the label. */
                store?: string;
                /** @description The same; empty for the portal itself. */
                host?: string;
            };
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The name or the pattern of the entry. */
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In force now; of a dry run, what it would be. */
                        version: number;
                        date: string;
                        hash: string;
                        /** @description False when nothing differs: no version was made. */
                        changed: boolean;
                        changes: ({
                            /** @description In the language asked for. */
                            sentence: string;
                            /** @description Whether visitors who accepted before are asked again. */
                            asksAgain: boolean;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @description Whether visitors who accepted something are asked again. */
                        asks_again: boolean;
                        banner: {
                            before: boolean;
                            after: boolean;
                        };
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugRegisterReadyMade: {
        parameters: {
            query?: {
                lang?: string;
            };
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_count: number;
                        results: ({
                            key: string;
                            title: string;
                            /** @description Where the facts were read. */
                            source: string;
                            /** @description On which day. */
                            checked: string;
                            remark: string;
                            /** @description With the examples of its parameters. */
                            entries: ({
                                /** @description The name or the pattern. */
                                label: string;
                                store: string;
                                service: string;
                                /** @description Only its provider and its words can be changed. */
                                built_in: boolean;
                                verdict: {
                                    kind: string;
                                    consent: string;
                                    ground: string | null;
                                };
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @description What must be given before its entries can be made. */
                            parameters: {
                                key: string;
                                title: string;
                                example: string;
                            }[];
                            /** @description Whether visitors would be asked something with it. */
                            banner: boolean;
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortalsSlugRegisterReadyMadeKey: {
        parameters: {
            query?: {
                /** @description Only say what would change. */
                dry_run?: boolean;
                /** @description The language of the sentences. */
                lang?: string;
            };
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The tool. */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parameters?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In force now; of a dry run, what it would be. */
                        version: number;
                        date: string;
                        hash: string;
                        /** @description False when nothing differs: no version was made. */
                        changed: boolean;
                        changes: ({
                            /** @description In the language asked for. */
                            sentence: string;
                            /** @description Whether visitors who accepted before are asked again. */
                            asksAgain: boolean;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @description Whether visitors who accepted something are asked again. */
                        asks_again: boolean;
                        banner: {
                            before: boolean;
                            after: boolean;
                        };
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugRegisterVersions: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_count: number;
                        results: {
                            version: number;
                            date: string;
                            hash: string;
                            created: string;
                            made_by: string | null;
                            /** @description How many differences from the version before it. */
                            changes: number;
                            asks_again: boolean;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugRegisterVersionsVersion: {
        parameters: {
            query?: {
                /** @description Compared with this version; 0 is an empty register. By default the one before. */
                since?: number;
                /** @description The language of the sentences. */
                lang?: string;
            };
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        date: string;
                        hash: string;
                        created: string;
                        made_by: string | null;
                        register: {
                            portal: string;
                            version: number;
                            date: string;
                            hash: string;
                            entries: {
                                [key: string]: unknown;
                            }[];
                        };
                        /** @description The version that it is compared with; 0 is an empty register. */
                        since: number;
                        changes: ({
                            /** @description In the language asked for. */
                            sentence: string;
                            /** @description Whether visitors who accepted before are asked again. */
                            asksAgain: boolean;
                        } & {
                            [key: string]: unknown;
                        })[];
                        asks_again: boolean;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    putManagePortalsSlugRegisterPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    published: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        published: boolean;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    putManagePortalsSlugRegisterCharterWords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        /** @description In place of the charter's first paragraph; null takes the charter's own. */
        requestBody: {
            content: {
                "application/json": {
                    why: {
                        fr: string;
                        en: string;
                        es: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description In place of the charter's first paragraph; null takes the charter's own. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        why: {
                            fr: string;
                            en: string;
                            es: string;
                        } | null;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getWellKnownCookiesEvidenceJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getWellKnownLucarneKeysJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getWellKnownCookiesEvidenceFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `code.json`, or the hash of a bundle and `.zip`. */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getManagePortalsSlugEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            head: string;
                            seq: number;
                            time: string;
                            stampedBy: string | null;
                        };
                        time_stamping: string | null;
                        /** @description The newest first. */
                        links: {
                            seq: number;
                            /** @description register, program or bundle: what it records. */
                            kind: string;
                            time: string;
                            hash: string;
                            /** @description Whether a time-stamping service vouches for the time. */
                            stamped: boolean;
                            /** @description The register's version. */
                            register: number;
                            bundle: string | null;
                        }[];
                        bundles: {
                            hash: string;
                            size: number;
                            created: string;
                        }[];
                        counts: {
                            version: number;
                            day: string;
                            answer: string;
                            n: number | null;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_count: number;
                        results: {
                            id: string;
                            email: string;
                            name: string;
                            role: string;
                            /** @description The portal does not let the account in for now. */
                            suspended: boolean;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortalsSlugAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name: string;
                    password: string;
                    /** @description installation_administrator, portal_administrator, publisher or reader */
                    role: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        email: string;
                        name: string;
                        role: string;
                        /** @description The portal does not let the account in for now. */
                        suspended: boolean;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortalsSlugAccountsIdSuspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The account, as the list of accounts names it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortalsSlugAccountsIdRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The account, as the list of accounts names it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    deleteManagePortalsSlugAccountsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The account, as the list of accounts names it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugApikeys: {
        parameters: {
            query?: {
                /** @description Your own keys, or, for an administrator, those of all accounts that have their roles on this portal and nowhere else. */
                of?: "me" | "portal";
            };
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_count: number;
                        results: {
                            id: string;
                            /** @description The account that it acts as. */
                            email: string;
                            label: string;
                            /** @description A day of UTC. */
                            created: string;
                            last_used: string | null;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortalsSlugApikeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whose key; yours when left out. */
                    email?: string;
                    label?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description Shown this once. */
                        key: string;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    deleteManagePortalsSlugApikeysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The key, as the list of keys names it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugAccountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Besides this one, on all portals of the server. */
                        other_sessions: number;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortalsSlugAccountSessionsEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended_sessions: number;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortalsSlugAccountPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    old_password: string;
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended_sessions: number;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugApplications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_count: number;
                        results: {
                            client_id: string;
                            name: string;
                            /** @description Confidential: runs on a server and keeps a secret. Public: runs with people, keeps none, and must send a code_challenge (PKCE). */
                            kind: "confidential" | "public";
                            /** @description Where people are sent back to, compared letter by letter: https, or http on localhost or 127.0.0.1. */
                            redirect_uris: string[];
                            /** @description A day of UTC. */
                            created: string;
                            /** @description How many accounts let it act for them. */
                            accounts: number;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortalsSlugApplications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description Where people are sent back to, compared letter by letter: https, or http on localhost or 127.0.0.1. */
                    redirect_uris: string[];
                    /** @description Confidential: runs on a server and keeps a secret. Public: runs with people, keeps none, and must send a code_challenge (PKCE). */
                    kind?: "confidential" | "public";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        client_id: string;
                        client_secret: string | null;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    deleteManagePortalsSlugApplicationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The `client_id` of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugAccountApplications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_count: number;
                        results: {
                            client_id: string;
                            name: string;
                            /** @description A day of UTC. */
                            since: string;
                            last_used: string | null;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    deleteManagePortalsSlugAccountApplicationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The `client_id` of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_count: number;
                        results: {
                            slug: string;
                            /** @description A text by language: {"fr": "…"}. */
                            name: {
                                [key: string]: string;
                            };
                            languages: string[];
                            default_language: string;
                            hosts: string[];
                            demonstration: boolean;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    slug: string;
                    /** @description A text by language: {"fr": "…"}. */
                    name: {
                        [key: string]: string;
                    };
                    /** @description A text by language: {"fr": "…"}. */
                    tagline?: {
                        [key: string]: string;
                    };
                    languages?: string[];
                    default_language?: string;
                    timezone?: string;
                    primary_colour?: string;
                    accent_colour?: string;
                    hosts?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        slug: string;
                        /** @description A text by language: {"fr": "…"}. */
                        name: {
                            [key: string]: string;
                        };
                        languages: string[];
                        default_language: string;
                        hosts: string[];
                        demonstration: boolean;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugDatasets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_count: number;
                        results: {
                            dataset_id: string;
                            dataset_uid: string;
                            state: "draft" | "published" | "unpublished";
                            version: number | null;
                            latest_version: number | null;
                            records_count: number | null;
                            /** @description `domain`: everybody sees it. `restricted`: only the office of the portal, and those whom it was granted to. */
                            visibility: "domain" | "restricted";
                            public_condition: string | null;
                            public_condition_problem: string | null;
                            metadata: {
                                /** @description A text by language: {"fr": "…"}. */
                                title: {
                                    [key: string]: string;
                                };
                                /** @description A text by language: {"fr": "…"}. */
                                description: {
                                    [key: string]: string;
                                };
                                theme: string[];
                                keyword: string[];
                                license: string | null;
                                license_url: string | null;
                                publisher: string | null;
                                attributions: string[];
                                references: string | null;
                                language: string | null;
                                territory: string[];
                                update_frequency: string | null;
                                modified: string | null;
                                modified_updates_on_metadata_change?: boolean;
                                timezone?: string | null;
                                geographic_reference?: string[];
                                /** @description The metadata of this template that are set, by name. */
                                dcat?: {
                                    [key: string]: string | number | string[];
                                };
                                /** @description The metadata of this template that are set, by name. */
                                inspire?: {
                                    [key: string]: string | number | string[];
                                };
                                /** @description The metadata of this template that are set, by name. */
                                custom?: {
                                    [key: string]: string | number | string[];
                                };
                                /**
                                 * @description The portal makes this dataset itself.
                                 * @enum {string}
                                 */
                                made_by?: "portal";
                            };
                            fields: {
                                name: string;
                                label: string;
                                type: "text" | "int" | "double" | "boolean" | "date" | "datetime" | "geo_point_2d" | "geo_shape" | "json_blob" | "file";
                                multivalued: boolean;
                                description: string | null;
                                annotations: {
                                    /** @description Readers filter by it. */
                                    facet?: boolean;
                                    facetsort?: "count" | "-count" | "alphanum" | "-alphanum" | "num" | "-num";
                                    /** @description Several values may be chosen at once. */
                                    disjunctive?: boolean;
                                    /** @description A text may be sorted by. */
                                    sortable?: boolean;
                                    /** @description Between the levels of a tree: `/`. */
                                    hierarchical?: string;
                                    /** @description Part of the key. */
                                    id?: boolean;
                                    unit?: string;
                                    decimals?: number;
                                    precision?: "year" | "month" | "day" | "hour" | "minute";
                                    timeserie_precision?: "year" | "month" | "day" | "hour" | "minute";
                                    /** @description Readers filter by a period. */
                                    timerangeFilter?: boolean;
                                    /** @description What cut it into several values. */
                                    multivalued?: string;
                                };
                            }[];
                            updated: string;
                            job: {
                                id: string;
                                dataset_id: string;
                                version: number;
                                state: "queued" | "running" | "done" | "failed";
                                stage: string;
                                /** @description 0 to 1. */
                                progress: number;
                                problem: {
                                    /** @description Never changes its meaning. */
                                    code: string;
                                    message: string;
                                    /** @description The facts that the message is made of, or null. */
                                    details: unknown;
                                    /** @description What to do. */
                                    hint: string | null;
                                } | null;
                                report: {
                                    version: number;
                                    row_count: number;
                                    published: boolean;
                                    rejected: {
                                        count: number;
                                        lines: {
                                            /** @description 1-based line where the record starts; for JSON, the rank of the item. */
                                            line: number;
                                            field: string | null;
                                            value: string | null;
                                            reason: string;
                                        }[];
                                    };
                                    /** @description The files that the records name, where they name any. */
                                    files?: {
                                        count: number;
                                        images: number;
                                        /** @description Pictures that were not made small: too large, too many for one import, or broken. */
                                        without_thumbnail?: number;
                                    };
                                } | null;
                                created: string;
                                updated: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortalsSlugDatasets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dataset_id: string;
                    title?: string | {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataset_id: string;
                        dataset_uid: string;
                        state: "draft" | "published" | "unpublished";
                        version: number | null;
                        latest_version: number | null;
                        records_count: number | null;
                        /** @description `domain`: everybody sees it. `restricted`: only the office of the portal, and those whom it was granted to. */
                        visibility: "domain" | "restricted";
                        public_condition: string | null;
                        public_condition_problem: string | null;
                        metadata: {
                            /** @description A text by language: {"fr": "…"}. */
                            title: {
                                [key: string]: string;
                            };
                            /** @description A text by language: {"fr": "…"}. */
                            description: {
                                [key: string]: string;
                            };
                            theme: string[];
                            keyword: string[];
                            license: string | null;
                            license_url: string | null;
                            publisher: string | null;
                            attributions: string[];
                            references: string | null;
                            language: string | null;
                            territory: string[];
                            update_frequency: string | null;
                            modified: string | null;
                            modified_updates_on_metadata_change?: boolean;
                            timezone?: string | null;
                            geographic_reference?: string[];
                            /** @description The metadata of this template that are set, by name. */
                            dcat?: {
                                [key: string]: string | number | string[];
                            };
                            /** @description The metadata of this template that are set, by name. */
                            inspire?: {
                                [key: string]: string | number | string[];
                            };
                            /** @description The metadata of this template that are set, by name. */
                            custom?: {
                                [key: string]: string | number | string[];
                            };
                            /**
                             * @description The portal makes this dataset itself.
                             * @enum {string}
                             */
                            made_by?: "portal";
                        };
                        fields: {
                            name: string;
                            label: string;
                            type: "text" | "int" | "double" | "boolean" | "date" | "datetime" | "geo_point_2d" | "geo_shape" | "json_blob" | "file";
                            multivalued: boolean;
                            description: string | null;
                            annotations: {
                                /** @description Readers filter by it. */
                                facet?: boolean;
                                facetsort?: "count" | "-count" | "alphanum" | "-alphanum" | "num" | "-num";
                                /** @description Several values may be chosen at once. */
                                disjunctive?: boolean;
                                /** @description A text may be sorted by. */
                                sortable?: boolean;
                                /** @description Between the levels of a tree: `/`. */
                                hierarchical?: string;
                                /** @description Part of the key. */
                                id?: boolean;
                                unit?: string;
                                decimals?: number;
                                precision?: "year" | "month" | "day" | "hour" | "minute";
                                timeserie_precision?: "year" | "month" | "day" | "hour" | "minute";
                                /** @description Readers filter by a period. */
                                timerangeFilter?: boolean;
                                /** @description What cut it into several values. */
                                multivalued?: string;
                            };
                        }[];
                        updated: string;
                        job: {
                            id: string;
                            dataset_id: string;
                            version: number;
                            state: "queued" | "running" | "done" | "failed";
                            stage: string;
                            /** @description 0 to 1. */
                            progress: number;
                            problem: {
                                /** @description Never changes its meaning. */
                                code: string;
                                message: string;
                                /** @description The facts that the message is made of, or null. */
                                details: unknown;
                                /** @description What to do. */
                                hint: string | null;
                            } | null;
                            report: {
                                version: number;
                                row_count: number;
                                published: boolean;
                                rejected: {
                                    count: number;
                                    lines: {
                                        /** @description 1-based line where the record starts; for JSON, the rank of the item. */
                                        line: number;
                                        field: string | null;
                                        value: string | null;
                                        reason: string;
                                    }[];
                                };
                                /** @description The files that the records name, where they name any. */
                                files?: {
                                    count: number;
                                    images: number;
                                    /** @description Pictures that were not made small: too large, too many for one import, or broken. */
                                    without_thumbnail?: number;
                                };
                            } | null;
                            created: string;
                            updated: string;
                        } | null;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugDatasetsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The dataset's identifier on the portal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataset_id: string;
                        dataset_uid: string;
                        state: "draft" | "published" | "unpublished";
                        version: number | null;
                        latest_version: number | null;
                        records_count: number | null;
                        /** @description `domain`: everybody sees it. `restricted`: only the office of the portal, and those whom it was granted to. */
                        visibility: "domain" | "restricted";
                        public_condition: string | null;
                        public_condition_problem: string | null;
                        metadata: {
                            /** @description A text by language: {"fr": "…"}. */
                            title: {
                                [key: string]: string;
                            };
                            /** @description A text by language: {"fr": "…"}. */
                            description: {
                                [key: string]: string;
                            };
                            theme: string[];
                            keyword: string[];
                            license: string | null;
                            license_url: string | null;
                            publisher: string | null;
                            attributions: string[];
                            references: string | null;
                            language: string | null;
                            territory: string[];
                            update_frequency: string | null;
                            modified: string | null;
                            modified_updates_on_metadata_change?: boolean;
                            timezone?: string | null;
                            geographic_reference?: string[];
                            /** @description The metadata of this template that are set, by name. */
                            dcat?: {
                                [key: string]: string | number | string[];
                            };
                            /** @description The metadata of this template that are set, by name. */
                            inspire?: {
                                [key: string]: string | number | string[];
                            };
                            /** @description The metadata of this template that are set, by name. */
                            custom?: {
                                [key: string]: string | number | string[];
                            };
                            /**
                             * @description The portal makes this dataset itself.
                             * @enum {string}
                             */
                            made_by?: "portal";
                        };
                        fields: {
                            name: string;
                            label: string;
                            type: "text" | "int" | "double" | "boolean" | "date" | "datetime" | "geo_point_2d" | "geo_shape" | "json_blob" | "file";
                            multivalued: boolean;
                            description: string | null;
                            annotations: {
                                /** @description Readers filter by it. */
                                facet?: boolean;
                                facetsort?: "count" | "-count" | "alphanum" | "-alphanum" | "num" | "-num";
                                /** @description Several values may be chosen at once. */
                                disjunctive?: boolean;
                                /** @description A text may be sorted by. */
                                sortable?: boolean;
                                /** @description Between the levels of a tree: `/`. */
                                hierarchical?: string;
                                /** @description Part of the key. */
                                id?: boolean;
                                unit?: string;
                                decimals?: number;
                                precision?: "year" | "month" | "day" | "hour" | "minute";
                                timeserie_precision?: "year" | "month" | "day" | "hour" | "minute";
                                /** @description Readers filter by a period. */
                                timerangeFilter?: boolean;
                                /** @description What cut it into several values. */
                                multivalued?: string;
                            };
                        }[];
                        updated: string;
                        job: {
                            id: string;
                            dataset_id: string;
                            version: number;
                            state: "queued" | "running" | "done" | "failed";
                            stage: string;
                            /** @description 0 to 1. */
                            progress: number;
                            problem: {
                                /** @description Never changes its meaning. */
                                code: string;
                                message: string;
                                /** @description The facts that the message is made of, or null. */
                                details: unknown;
                                /** @description What to do. */
                                hint: string | null;
                            } | null;
                            report: {
                                version: number;
                                row_count: number;
                                published: boolean;
                                rejected: {
                                    count: number;
                                    lines: {
                                        /** @description 1-based line where the record starts; for JSON, the rank of the item. */
                                        line: number;
                                        field: string | null;
                                        value: string | null;
                                        reason: string;
                                    }[];
                                };
                                /** @description The files that the records name, where they name any. */
                                files?: {
                                    count: number;
                                    images: number;
                                    /** @description Pictures that were not made small: too large, too many for one import, or broken. */
                                    without_thumbnail?: number;
                                };
                            } | null;
                            created: string;
                            updated: string;
                        } | null;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    deleteManagePortalsSlugDatasetsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The dataset's identifier on the portal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    patchManagePortalsSlugDatasetsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The dataset's identifier on the portal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Any part of the metadata. `dcat`, `inspire` and `custom` hold theirs by name: what is not named stays, null empties it. */
                    metadata?: {
                        [key: string]: unknown;
                    };
                    fields?: {
                        name: string;
                        label?: string;
                        description?: string | null;
                        annotations?: {
                            /** @description Readers filter by it. */
                            facet?: boolean;
                            facetsort?: ("count" | "-count" | "alphanum" | "-alphanum" | "num" | "-num") | null;
                            /** @description Several values may be chosen at once. */
                            disjunctive?: boolean;
                            /** @description A text may be sorted by. */
                            sortable?: boolean;
                            hierarchical?: string | null;
                            /** @description Part of the key. */
                            id?: boolean;
                            unit?: string | null;
                            decimals?: number | null;
                            precision?: ("year" | "month" | "day" | "hour" | "minute") | null;
                            timeserie_precision?: ("year" | "month" | "day" | "hour" | "minute") | null;
                            /** @description Readers filter by a period. */
                            timerangeFilter?: boolean;
                        };
                    }[];
                    /** @description `domain`: everybody sees it. `restricted`: only the office of the portal, and those whom it was granted to. */
                    visibility?: "domain" | "restricted";
                    public_condition?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataset_id: string;
                        dataset_uid: string;
                        state: "draft" | "published" | "unpublished";
                        version: number | null;
                        latest_version: number | null;
                        records_count: number | null;
                        /** @description `domain`: everybody sees it. `restricted`: only the office of the portal, and those whom it was granted to. */
                        visibility: "domain" | "restricted";
                        public_condition: string | null;
                        public_condition_problem: string | null;
                        metadata: {
                            /** @description A text by language: {"fr": "…"}. */
                            title: {
                                [key: string]: string;
                            };
                            /** @description A text by language: {"fr": "…"}. */
                            description: {
                                [key: string]: string;
                            };
                            theme: string[];
                            keyword: string[];
                            license: string | null;
                            license_url: string | null;
                            publisher: string | null;
                            attributions: string[];
                            references: string | null;
                            language: string | null;
                            territory: string[];
                            update_frequency: string | null;
                            modified: string | null;
                            modified_updates_on_metadata_change?: boolean;
                            timezone?: string | null;
                            geographic_reference?: string[];
                            /** @description The metadata of this template that are set, by name. */
                            dcat?: {
                                [key: string]: string | number | string[];
                            };
                            /** @description The metadata of this template that are set, by name. */
                            inspire?: {
                                [key: string]: string | number | string[];
                            };
                            /** @description The metadata of this template that are set, by name. */
                            custom?: {
                                [key: string]: string | number | string[];
                            };
                            /**
                             * @description The portal makes this dataset itself.
                             * @enum {string}
                             */
                            made_by?: "portal";
                        };
                        fields: {
                            name: string;
                            label: string;
                            type: "text" | "int" | "double" | "boolean" | "date" | "datetime" | "geo_point_2d" | "geo_shape" | "json_blob" | "file";
                            multivalued: boolean;
                            description: string | null;
                            annotations: {
                                /** @description Readers filter by it. */
                                facet?: boolean;
                                facetsort?: "count" | "-count" | "alphanum" | "-alphanum" | "num" | "-num";
                                /** @description Several values may be chosen at once. */
                                disjunctive?: boolean;
                                /** @description A text may be sorted by. */
                                sortable?: boolean;
                                /** @description Between the levels of a tree: `/`. */
                                hierarchical?: string;
                                /** @description Part of the key. */
                                id?: boolean;
                                unit?: string;
                                decimals?: number;
                                precision?: "year" | "month" | "day" | "hour" | "minute";
                                timeserie_precision?: "year" | "month" | "day" | "hour" | "minute";
                                /** @description Readers filter by a period. */
                                timerangeFilter?: boolean;
                                /** @description What cut it into several values. */
                                multivalued?: string;
                            };
                        }[];
                        updated: string;
                        job: {
                            id: string;
                            dataset_id: string;
                            version: number;
                            state: "queued" | "running" | "done" | "failed";
                            stage: string;
                            /** @description 0 to 1. */
                            progress: number;
                            problem: {
                                /** @description Never changes its meaning. */
                                code: string;
                                message: string;
                                /** @description The facts that the message is made of, or null. */
                                details: unknown;
                                /** @description What to do. */
                                hint: string | null;
                            } | null;
                            report: {
                                version: number;
                                row_count: number;
                                published: boolean;
                                rejected: {
                                    count: number;
                                    lines: {
                                        /** @description 1-based line where the record starts; for JSON, the rank of the item. */
                                        line: number;
                                        field: string | null;
                                        value: string | null;
                                        reason: string;
                                    }[];
                                };
                                /** @description The files that the records name, where they name any. */
                                files?: {
                                    count: number;
                                    images: number;
                                    /** @description Pictures that were not made small: too large, too many for one import, or broken. */
                                    without_thumbnail?: number;
                                };
                            } | null;
                            created: string;
                            updated: string;
                        } | null;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugDatasetsIdVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The dataset's identifier on the portal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_count: number;
                        results: {
                            version: number;
                            row_count: number;
                            content_hash: string;
                            source: {
                                filename: string;
                                size: number;
                                format: string;
                            };
                            rejected: {
                                count: number;
                                lines: {
                                    /** @description 1-based line where the record starts; for JSON, the rank of the item. */
                                    line: number;
                                    field: string | null;
                                    value: string | null;
                                    reason: string;
                                }[];
                            };
                            created: string;
                            /** @description True for the version in service. */
                            published: boolean;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortalsSlugDatasetsIdPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The dataset's identifier on the portal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataset_id: string;
                        dataset_uid: string;
                        state: "draft" | "published" | "unpublished";
                        version: number | null;
                        latest_version: number | null;
                        records_count: number | null;
                        /** @description `domain`: everybody sees it. `restricted`: only the office of the portal, and those whom it was granted to. */
                        visibility: "domain" | "restricted";
                        public_condition: string | null;
                        public_condition_problem: string | null;
                        metadata: {
                            /** @description A text by language: {"fr": "…"}. */
                            title: {
                                [key: string]: string;
                            };
                            /** @description A text by language: {"fr": "…"}. */
                            description: {
                                [key: string]: string;
                            };
                            theme: string[];
                            keyword: string[];
                            license: string | null;
                            license_url: string | null;
                            publisher: string | null;
                            attributions: string[];
                            references: string | null;
                            language: string | null;
                            territory: string[];
                            update_frequency: string | null;
                            modified: string | null;
                            modified_updates_on_metadata_change?: boolean;
                            timezone?: string | null;
                            geographic_reference?: string[];
                            /** @description The metadata of this template that are set, by name. */
                            dcat?: {
                                [key: string]: string | number | string[];
                            };
                            /** @description The metadata of this template that are set, by name. */
                            inspire?: {
                                [key: string]: string | number | string[];
                            };
                            /** @description The metadata of this template that are set, by name. */
                            custom?: {
                                [key: string]: string | number | string[];
                            };
                            /**
                             * @description The portal makes this dataset itself.
                             * @enum {string}
                             */
                            made_by?: "portal";
                        };
                        fields: {
                            name: string;
                            label: string;
                            type: "text" | "int" | "double" | "boolean" | "date" | "datetime" | "geo_point_2d" | "geo_shape" | "json_blob" | "file";
                            multivalued: boolean;
                            description: string | null;
                            annotations: {
                                /** @description Readers filter by it. */
                                facet?: boolean;
                                facetsort?: "count" | "-count" | "alphanum" | "-alphanum" | "num" | "-num";
                                /** @description Several values may be chosen at once. */
                                disjunctive?: boolean;
                                /** @description A text may be sorted by. */
                                sortable?: boolean;
                                /** @description Between the levels of a tree: `/`. */
                                hierarchical?: string;
                                /** @description Part of the key. */
                                id?: boolean;
                                unit?: string;
                                decimals?: number;
                                precision?: "year" | "month" | "day" | "hour" | "minute";
                                timeserie_precision?: "year" | "month" | "day" | "hour" | "minute";
                                /** @description Readers filter by a period. */
                                timerangeFilter?: boolean;
                                /** @description What cut it into several values. */
                                multivalued?: string;
                            };
                        }[];
                        updated: string;
                        job: {
                            id: string;
                            dataset_id: string;
                            version: number;
                            state: "queued" | "running" | "done" | "failed";
                            stage: string;
                            /** @description 0 to 1. */
                            progress: number;
                            problem: {
                                /** @description Never changes its meaning. */
                                code: string;
                                message: string;
                                /** @description The facts that the message is made of, or null. */
                                details: unknown;
                                /** @description What to do. */
                                hint: string | null;
                            } | null;
                            report: {
                                version: number;
                                row_count: number;
                                published: boolean;
                                rejected: {
                                    count: number;
                                    lines: {
                                        /** @description 1-based line where the record starts; for JSON, the rank of the item. */
                                        line: number;
                                        field: string | null;
                                        value: string | null;
                                        reason: string;
                                    }[];
                                };
                                /** @description The files that the records name, where they name any. */
                                files?: {
                                    count: number;
                                    images: number;
                                    /** @description Pictures that were not made small: too large, too many for one import, or broken. */
                                    without_thumbnail?: number;
                                };
                            } | null;
                            created: string;
                            updated: string;
                        } | null;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortalsSlugDatasetsIdUnpublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The dataset's identifier on the portal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataset_id: string;
                        dataset_uid: string;
                        state: "draft" | "published" | "unpublished";
                        version: number | null;
                        latest_version: number | null;
                        records_count: number | null;
                        /** @description `domain`: everybody sees it. `restricted`: only the office of the portal, and those whom it was granted to. */
                        visibility: "domain" | "restricted";
                        public_condition: string | null;
                        public_condition_problem: string | null;
                        metadata: {
                            /** @description A text by language: {"fr": "…"}. */
                            title: {
                                [key: string]: string;
                            };
                            /** @description A text by language: {"fr": "…"}. */
                            description: {
                                [key: string]: string;
                            };
                            theme: string[];
                            keyword: string[];
                            license: string | null;
                            license_url: string | null;
                            publisher: string | null;
                            attributions: string[];
                            references: string | null;
                            language: string | null;
                            territory: string[];
                            update_frequency: string | null;
                            modified: string | null;
                            modified_updates_on_metadata_change?: boolean;
                            timezone?: string | null;
                            geographic_reference?: string[];
                            /** @description The metadata of this template that are set, by name. */
                            dcat?: {
                                [key: string]: string | number | string[];
                            };
                            /** @description The metadata of this template that are set, by name. */
                            inspire?: {
                                [key: string]: string | number | string[];
                            };
                            /** @description The metadata of this template that are set, by name. */
                            custom?: {
                                [key: string]: string | number | string[];
                            };
                            /**
                             * @description The portal makes this dataset itself.
                             * @enum {string}
                             */
                            made_by?: "portal";
                        };
                        fields: {
                            name: string;
                            label: string;
                            type: "text" | "int" | "double" | "boolean" | "date" | "datetime" | "geo_point_2d" | "geo_shape" | "json_blob" | "file";
                            multivalued: boolean;
                            description: string | null;
                            annotations: {
                                /** @description Readers filter by it. */
                                facet?: boolean;
                                facetsort?: "count" | "-count" | "alphanum" | "-alphanum" | "num" | "-num";
                                /** @description Several values may be chosen at once. */
                                disjunctive?: boolean;
                                /** @description A text may be sorted by. */
                                sortable?: boolean;
                                /** @description Between the levels of a tree: `/`. */
                                hierarchical?: string;
                                /** @description Part of the key. */
                                id?: boolean;
                                unit?: string;
                                decimals?: number;
                                precision?: "year" | "month" | "day" | "hour" | "minute";
                                timeserie_precision?: "year" | "month" | "day" | "hour" | "minute";
                                /** @description Readers filter by a period. */
                                timerangeFilter?: boolean;
                                /** @description What cut it into several values. */
                                multivalued?: string;
                            };
                        }[];
                        updated: string;
                        job: {
                            id: string;
                            dataset_id: string;
                            version: number;
                            state: "queued" | "running" | "done" | "failed";
                            stage: string;
                            /** @description 0 to 1. */
                            progress: number;
                            problem: {
                                /** @description Never changes its meaning. */
                                code: string;
                                message: string;
                                /** @description The facts that the message is made of, or null. */
                                details: unknown;
                                /** @description What to do. */
                                hint: string | null;
                            } | null;
                            report: {
                                version: number;
                                row_count: number;
                                published: boolean;
                                rejected: {
                                    count: number;
                                    lines: {
                                        /** @description 1-based line where the record starts; for JSON, the rank of the item. */
                                        line: number;
                                        field: string | null;
                                        value: string | null;
                                        reason: string;
                                    }[];
                                };
                                /** @description The files that the records name, where they name any. */
                                files?: {
                                    count: number;
                                    images: number;
                                    /** @description Pictures that were not made small: too large, too many for one import, or broken. */
                                    without_thumbnail?: number;
                                };
                            } | null;
                            created: string;
                            updated: string;
                        } | null;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortalsSlugDatasetsIdRollback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The dataset's identifier on the portal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataset_id: string;
                        dataset_uid: string;
                        state: "draft" | "published" | "unpublished";
                        version: number | null;
                        latest_version: number | null;
                        records_count: number | null;
                        /** @description `domain`: everybody sees it. `restricted`: only the office of the portal, and those whom it was granted to. */
                        visibility: "domain" | "restricted";
                        public_condition: string | null;
                        public_condition_problem: string | null;
                        metadata: {
                            /** @description A text by language: {"fr": "…"}. */
                            title: {
                                [key: string]: string;
                            };
                            /** @description A text by language: {"fr": "…"}. */
                            description: {
                                [key: string]: string;
                            };
                            theme: string[];
                            keyword: string[];
                            license: string | null;
                            license_url: string | null;
                            publisher: string | null;
                            attributions: string[];
                            references: string | null;
                            language: string | null;
                            territory: string[];
                            update_frequency: string | null;
                            modified: string | null;
                            modified_updates_on_metadata_change?: boolean;
                            timezone?: string | null;
                            geographic_reference?: string[];
                            /** @description The metadata of this template that are set, by name. */
                            dcat?: {
                                [key: string]: string | number | string[];
                            };
                            /** @description The metadata of this template that are set, by name. */
                            inspire?: {
                                [key: string]: string | number | string[];
                            };
                            /** @description The metadata of this template that are set, by name. */
                            custom?: {
                                [key: string]: string | number | string[];
                            };
                            /**
                             * @description The portal makes this dataset itself.
                             * @enum {string}
                             */
                            made_by?: "portal";
                        };
                        fields: {
                            name: string;
                            label: string;
                            type: "text" | "int" | "double" | "boolean" | "date" | "datetime" | "geo_point_2d" | "geo_shape" | "json_blob" | "file";
                            multivalued: boolean;
                            description: string | null;
                            annotations: {
                                /** @description Readers filter by it. */
                                facet?: boolean;
                                facetsort?: "count" | "-count" | "alphanum" | "-alphanum" | "num" | "-num";
                                /** @description Several values may be chosen at once. */
                                disjunctive?: boolean;
                                /** @description A text may be sorted by. */
                                sortable?: boolean;
                                /** @description Between the levels of a tree: `/`. */
                                hierarchical?: string;
                                /** @description Part of the key. */
                                id?: boolean;
                                unit?: string;
                                decimals?: number;
                                precision?: "year" | "month" | "day" | "hour" | "minute";
                                timeserie_precision?: "year" | "month" | "day" | "hour" | "minute";
                                /** @description Readers filter by a period. */
                                timerangeFilter?: boolean;
                                /** @description What cut it into several values. */
                                multivalued?: string;
                            };
                        }[];
                        updated: string;
                        job: {
                            id: string;
                            dataset_id: string;
                            version: number;
                            state: "queued" | "running" | "done" | "failed";
                            stage: string;
                            /** @description 0 to 1. */
                            progress: number;
                            problem: {
                                /** @description Never changes its meaning. */
                                code: string;
                                message: string;
                                /** @description The facts that the message is made of, or null. */
                                details: unknown;
                                /** @description What to do. */
                                hint: string | null;
                            } | null;
                            report: {
                                version: number;
                                row_count: number;
                                published: boolean;
                                rejected: {
                                    count: number;
                                    lines: {
                                        /** @description 1-based line where the record starts; for JSON, the rank of the item. */
                                        line: number;
                                        field: string | null;
                                        value: string | null;
                                        reason: string;
                                    }[];
                                };
                                /** @description The files that the records name, where they name any. */
                                files?: {
                                    count: number;
                                    images: number;
                                    /** @description Pictures that were not made small: too large, too many for one import, or broken. */
                                    without_thumbnail?: number;
                                };
                            } | null;
                            created: string;
                            updated: string;
                        } | null;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugDatasetsIdAttachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The dataset's identifier on the portal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_count: number;
                        results: {
                            id: string;
                            /** @description An alternative export is the data itself, in a file that the publisher made. */
                            kind: "attachment" | "alternative_export";
                            title: string;
                            description: string | null;
                            filename: string;
                            mimetype: string;
                            /** @description In bytes. */
                            size: number;
                            sha256: string;
                            created: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortalsSlugDatasetsIdAttachments: {
        parameters: {
            query: {
                filename: string;
                /** @description An alternative export is the data itself, in a file that the publisher made. */
                kind?: "attachment" | "alternative_export";
                /** @description The name of the file when left out. */
                title?: string;
                description?: string;
                /** @description Follows from the name when left out. */
                mimetype?: string;
            };
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The dataset's identifier on the portal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description An alternative export is the data itself, in a file that the publisher made. */
                        kind: "attachment" | "alternative_export";
                        title: string;
                        description: string | null;
                        filename: string;
                        mimetype: string;
                        /** @description In bytes. */
                        size: number;
                        sha256: string;
                        created: string;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    deleteManagePortalsSlugDatasetsIdAttachmentsAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The dataset's identifier on the portal. */
                id: string;
                /** @description The attachment's identifier. */
                attachment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    patchManagePortalsSlugDatasetsIdAttachmentsAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The dataset's identifier on the portal. */
                id: string;
                /** @description The attachment's identifier. */
                attachment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    description?: string | null;
                    /** @description An alternative export is the data itself, in a file that the publisher made. */
                    kind?: "attachment" | "alternative_export";
                    /** @description The rank in the list, from 1. */
                    place?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description An alternative export is the data itself, in a file that the publisher made. */
                        kind: "attachment" | "alternative_export";
                        title: string;
                        description: string | null;
                        filename: string;
                        mimetype: string;
                        /** @description In bytes. */
                        size: number;
                        sha256: string;
                        created: string;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugDatasetsIdGrants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The dataset's identifier on the portal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_count: number;
                        results: {
                            email: string;
                            name: string;
                            condition: string | null;
                            problem: string | null;
                            created: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugDatasetsIdGrantsEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The dataset's identifier on the portal. */
                id: string;
                /** @description The address of the account. */
                email: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        name: string;
                        condition: string | null;
                        problem: string | null;
                        created: string;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    putManagePortalsSlugDatasetsIdGrantsEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The dataset's identifier on the portal. */
                id: string;
                /** @description The address of the account. */
                email: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    condition?: string | null;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        name: string;
                        condition: string | null;
                        problem: string | null;
                        created: string;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    deleteManagePortalsSlugDatasetsIdGrantsEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The dataset's identifier on the portal. */
                id: string;
                /** @description The address of the account. */
                email: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who may enter the portal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description True: only accounts with a role on the portal, `reader` at least, see its pages and its data. */
                        members_only: boolean;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    putManagePortalsSlugAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        /** @description Who may enter the portal. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description True: only accounts with a role on the portal, `reader` at least, see its pages and its data. */
                    members_only: boolean;
                };
            };
        };
        responses: {
            /** @description Who may enter the portal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description True: only accounts with a role on the portal, `reader` at least, see its pages and its data. */
                        members_only: boolean;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortalsSlugDatasetsIdImports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
                /** @description The dataset's identifier on the portal. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    upload_id?: string;
                    /**
                     * @description The file of the latest version, read again as it was but for what is asked anew.
                     * @enum {string}
                     */
                    source?: "last";
                    types?: {
                        [key: string]: "text" | "int" | "double" | "boolean" | "date" | "datetime" | "geo_point_2d" | "geo_shape" | "json_blob" | "file";
                    };
                    /** @description What cuts the texts of a field into several values; null: they are one again. */
                    separators?: {
                        [key: string]: string | null;
                    };
                    key?: string[];
                    facets?: string[];
                    /** @description What is said of the fields that are read. */
                    fields?: {
                        name: string;
                        label?: string;
                        description?: string | null;
                        annotations?: {
                            /** @description Readers filter by it. */
                            facet?: boolean;
                            facetsort?: ("count" | "-count" | "alphanum" | "-alphanum" | "num" | "-num") | null;
                            /** @description Several values may be chosen at once. */
                            disjunctive?: boolean;
                            /** @description A text may be sorted by. */
                            sortable?: boolean;
                            hierarchical?: string | null;
                            /** @description Part of the key. */
                            id?: boolean;
                            unit?: string | null;
                            decimals?: number | null;
                            precision?: ("year" | "month" | "day" | "hour" | "minute") | null;
                            timeserie_precision?: ("year" | "month" | "day" | "hour" | "minute") | null;
                            /** @description Readers filter by a period. */
                            timerangeFilter?: boolean;
                        };
                    }[];
                    /** @default false */
                    publish?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: {
                            id: string;
                            dataset_id: string;
                            version: number;
                            state: "queued" | "running" | "done" | "failed";
                            stage: string;
                            /** @description 0 to 1. */
                            progress: number;
                            problem: {
                                /** @description Never changes its meaning. */
                                code: string;
                                message: string;
                                /** @description The facts that the message is made of, or null. */
                                details: unknown;
                                /** @description What to do. */
                                hint: string | null;
                            } | null;
                            report: {
                                version: number;
                                row_count: number;
                                published: boolean;
                                rejected: {
                                    count: number;
                                    lines: {
                                        /** @description 1-based line where the record starts; for JSON, the rank of the item. */
                                        line: number;
                                        field: string | null;
                                        value: string | null;
                                        reason: string;
                                    }[];
                                };
                                /** @description The files that the records name, where they name any. */
                                files?: {
                                    count: number;
                                    images: number;
                                    /** @description Pictures that were not made small: too large, too many for one import, or broken. */
                                    without_thumbnail?: number;
                                };
                            } | null;
                            created: string;
                            updated: string;
                        };
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugJobsJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        dataset_id: string;
                        version: number;
                        state: "queued" | "running" | "done" | "failed";
                        stage: string;
                        /** @description 0 to 1. */
                        progress: number;
                        problem: {
                            /** @description Never changes its meaning. */
                            code: string;
                            message: string;
                            /** @description The facts that the message is made of, or null. */
                            details: unknown;
                            /** @description What to do. */
                            hint: string | null;
                        } | null;
                        report: {
                            version: number;
                            row_count: number;
                            published: boolean;
                            rejected: {
                                count: number;
                                lines: {
                                    /** @description 1-based line where the record starts; for JSON, the rank of the item. */
                                    line: number;
                                    field: string | null;
                                    value: string | null;
                                    reason: string;
                                }[];
                            };
                            /** @description The files that the records name, where they name any. */
                            files?: {
                                count: number;
                                images: number;
                                /** @description Pictures that were not made small: too large, too many for one import, or broken. */
                                without_thumbnail?: number;
                            };
                        } | null;
                        created: string;
                        updated: string;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugPages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_count: number;
                        results: {
                            slug: string;
                            title: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugPagesPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                page: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        slug: string;
                        title: string;
                        blocks: ({
                            /** @enum {string} */
                            kind: "text";
                            html: string;
                        } | {
                            /** @enum {string} */
                            kind: "embed";
                            as: "frame" | "image" | "video" | "audio";
                            title: string;
                            url: string | null;
                            /** @description Where a reader finds the same on the other site. */
                            source: string;
                            host: string;
                            entry: string | null;
                            provider: string | null;
                            provider_key: string | null;
                            question: string | null;
                        })[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    putManagePortalsSlugPagesPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                /** @description The address of the page. */
                page: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A text by language: {"fr": "…"}. */
                    title: {
                        [key: string]: string;
                    };
                    blocks: ({
                        /** @enum {string} */
                        kind: "text";
                        /** @description A text by language: {"fr": "…"}. */
                        html: {
                            [key: string]: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "html";
                        /** @description A text by language: {"fr": "…"}. */
                        html: {
                            [key: string]: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "embed";
                        /** @description A text by language: {"fr": "…"}. */
                        title: {
                            [key: string]: string;
                        };
                        url: string;
                        source: string;
                        host: string;
                        provider: string;
                        question: string;
                    })[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        slug: string;
                        /** @description A text by language: {"fr": "…"}. */
                        title: {
                            [key: string]: string;
                        };
                        blocks: unknown[];
                        notes: {
                            /** @description Which block, from 0. */
                            block: number;
                            language: string;
                            element: string;
                            host: string | null;
                            /** @description asked, undeclared, script, style, element, address, own_frame or too_large. */
                            reason: string;
                            load: string | null;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    deleteManagePortalsSlugPagesPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                page: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugPagesPageSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                page: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        slug: string;
                        /** @description A text by language: {"fr": "…"}. */
                        title: {
                            [key: string]: string;
                        };
                        blocks: unknown[];
                        notes: {
                            /** @description Which block, from 0. */
                            block: number;
                            language: string;
                            element: string;
                            host: string | null;
                            /** @description asked, undeclared, script, style, element, address, own_frame or too_large. */
                            reason: string;
                            load: string | null;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortalsSlugPagesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A text by language: {"fr": "…"}. */
                    title: {
                        [key: string]: string;
                    };
                    blocks: ({
                        /** @enum {string} */
                        kind: "text";
                        /** @description A text by language: {"fr": "…"}. */
                        html: {
                            [key: string]: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "html";
                        /** @description A text by language: {"fr": "…"}. */
                        html: {
                            [key: string]: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "embed";
                        /** @description A text by language: {"fr": "…"}. */
                        title: {
                            [key: string]: string;
                        };
                        url: string;
                        source: string;
                        host: string;
                        provider: string;
                        question: string;
                    })[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        blocks: ({
                            /** @enum {string} */
                            kind: "text";
                            html: string;
                        } | {
                            /** @enum {string} */
                            kind: "embed";
                            as: "frame" | "image" | "video" | "audio";
                            title: string;
                            url: string | null;
                            /** @description Where a reader finds the same on the other site. */
                            source: string;
                            host: string;
                            entry: string | null;
                            provider: string | null;
                            provider_key: string | null;
                            question: string | null;
                        })[];
                        notes: {
                            /** @description Which block, from 0. */
                            block: number;
                            language: string;
                            element: string;
                            host: string | null;
                            /** @description asked, undeclared, script, style, element, address, own_frame or too_large. */
                            reason: string;
                            load: string | null;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugStatistics: {
        parameters: {
            query?: {
                /** @description `2026-11-22`, in the time zone of the portal. */
                from?: string;
                /** @description `2026-11-22`, in the time zone of the portal. */
                to?: string;
                dataset?: string;
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string;
                        to: string;
                        /** @description The day that is not over yet. */
                        today: string;
                        timezone: string;
                        /** @description Counts of earlier days were deleted. */
                        oldest_kept: string;
                        /** @description A count below it, and above 0, is null. */
                        smallest_shown: number;
                        publication: {
                            published: boolean;
                            dataset_id: string;
                            /** @description False until a first day is over. */
                            in_service: boolean;
                        };
                        /** @description What a sum is at least and at most: a part that is too small to be told may be anything from 1 to 4. */
                        totals: {
                            views: {
                                least: number;
                                most: number;
                            };
                            searches: {
                                least: number;
                                most: number;
                            };
                            downloads: {
                                least: number;
                                most: number;
                            };
                            api_calls: {
                                least: number;
                                most: number;
                            };
                            visitors: {
                                least: number;
                                most: number;
                            };
                            robots: {
                                least: number;
                                most: number;
                            };
                        };
                        days: {
                            day: string;
                            /** @description What a sum is at least and at most: a part that is too small to be told may be anything from 1 to 4. */
                            sums: {
                                views: {
                                    least: number;
                                    most: number;
                                };
                                searches: {
                                    least: number;
                                    most: number;
                                };
                                downloads: {
                                    least: number;
                                    most: number;
                                };
                                api_calls: {
                                    least: number;
                                    most: number;
                                };
                                visitors: {
                                    least: number;
                                    most: number;
                                };
                                robots: {
                                    least: number;
                                    most: number;
                                };
                            };
                        }[];
                        datasets: {
                            dataset_id: string | null;
                            title: string | null;
                            /** @description What a sum is at least and at most: a part that is too small to be told may be anything from 1 to 4. */
                            sums: {
                                views: {
                                    least: number;
                                    most: number;
                                };
                                searches: {
                                    least: number;
                                    most: number;
                                };
                                downloads: {
                                    least: number;
                                    most: number;
                                };
                                api_calls: {
                                    least: number;
                                    most: number;
                                };
                                visitors: {
                                    least: number;
                                    most: number;
                                };
                                robots: {
                                    least: number;
                                    most: number;
                                };
                            };
                        }[];
                        total_count: number;
                        results: {
                            day: string;
                            dataset_id: string | null;
                            views: number | null;
                            searches: number | null;
                            downloads: number | null;
                            api_calls: number | null;
                            visitors: number | null;
                            robots: number | null;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    putManagePortalsSlugStatisticsPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    published: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        published: boolean;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugBlockedHosts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_count: number;
                        results: {
                            /** @description Not in the register for this. */
                            host: string;
                            /** @description The line of the policy that kept it away. */
                            directive: string;
                            load: string | null;
                            /** @description The path of the last page that wanted it. */
                            page: string;
                            count: number;
                            first_seen: string;
                            last_seen: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    deleteManagePortalsSlugBlockedHosts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many lines. */
                        forgotten: number;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    deleteManagePortalsSlugBlockedHostsHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                host: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many lines. */
                        forgotten: number;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getManagePortalsSlugLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the data API of a portal allows its callers. Days are those of UTC. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        anonymous_calls: number | null;
                        account_calls: number | null;
                        dataset_calls: number | null;
                        page_window: number | null;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    putManagePortalsSlugLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        /** @description What the data API of a portal allows its callers. Days are those of UTC. */
        requestBody: {
            content: {
                "application/json": {
                    anonymous_calls: number | null;
                    account_calls: number | null;
                    dataset_calls: number | null;
                    page_window: number | null;
                };
            };
        };
        responses: {
            /** @description What the data API of a portal allows its callers. Days are those of UTC. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        anonymous_calls: number | null;
                        account_calls: number | null;
                        dataset_calls: number | null;
                        page_window: number | null;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getApiOdsqlJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        topics: {
                            id: string;
                            rows: {
                                name: string;
                                /** @description In English. */
                                sentence: string;
                                french: string;
                                /** @description Parameters of a request, as people read them: not percent-encoded. */
                                example: string;
                                /** @description What the example answered on the toy table: a JSON text for each row. */
                                answer: string[];
                            }[];
                        }[];
                        functions: {
                            name: string;
                            /** @description In English. */
                            sentence: string;
                            french: string;
                            /** @description Parameters of a request, as people read them: not percent-encoded. */
                            example: string;
                            /** @description What the example answered on the toy table: a JSON text for each row. */
                            answer: string[];
                            /** @description scalar, aggregate, grouping or predicate. */
                            family: string;
                            arguments: {
                                name: string;
                                takes: string;
                                optional?: boolean;
                            }[];
                            /** @description The type of the answer; «same» is that of the first argument. */
                            result: string;
                            /** @description Where it may stand. */
                            clauses: string[];
                            /** @description The name to use now, of an older one. */
                            instead?: string;
                        }[];
                        bounds: {
                            name: string;
                            /** @description In English. */
                            sentence: string;
                            french: string;
                            value: number;
                        }[];
                        /** @description Words of the language: a field of such a name is written between back quotes. */
                        reserved: string[];
                        /** @description The table that the examples ask. */
                        toy: {
                            fields: {
                                [key: string]: string;
                            };
                            rows: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
            };
        };
    };
    postManagePortalsSlugEvidenceBundles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description SHA-256 of the file. */
                        hash: string;
                        seq: number;
                        /** @description The hash of its link: the head of the chain when it was appended. */
                        head: string;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    postManagePortalsSlugUploads: {
        parameters: {
            query: {
                filename: string;
            };
            header?: never;
            path: {
                /** @description The portal. */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        upload_id: string;
                        filename: string;
                        size: number;
                        sha256: string;
                    };
                };
            };
            /** @description What went wrong, and what to do. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        code: string;
                        message: string;
                        /** @description The facts that the message is made of, or null. */
                        details: unknown;
                        /** @description What to do. */
                        hint: string | null;
                    };
                };
            };
        };
    };
    getExplore: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalogMetadata_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                        metadata_templates: {
                            metadata_template: {
                                type: string;
                                name: string;
                                schema: {
                                    [key: string]: unknown;
                                }[];
                            };
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalogMetadata_templatesType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The kind of template: basic, interop or extra.
                 * @example basic
                 */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                        metadata_templates: {
                            metadata_template: {
                                type: string;
                                name: string;
                                schema: {
                                    [key: string]: unknown;
                                }[];
                            };
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalogMetadata_templatesTypeName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The kind of template: basic, interop or extra.
                 * @example basic
                 */
                type: string;
                /**
                 * @description The family, such as default or dcat.
                 * @example default
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        metadata_template: {
                            type: string;
                            name: string;
                            schema: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getDatasets: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most: 100, or 20000 with `group_by`; -1 is the most.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip; with `limit`, 10000 at most (20000 with `group_by`).
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Adds the addresses of related resources, under `_links`.
                 * @example true
                 */
                include_links?: boolean;
                /**
                 * @description Adds the technical facts of each record: `_id`, `_timestamp`, `_size`.
                 * @example true
                 */
                include_app_metas?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many there are, whatever the page. */
                        total_count: number;
                        _links?: {
                            rel: string;
                            href: string;
                        }[];
                        results: ({
                            visibility: string;
                            fields: {
                                name: string;
                                label: string;
                                /** @description text, int, double, boolean, date, datetime, geo_point_2d, geo_shape, file or json_blob. */
                                type: string;
                                description: string | null;
                                annotations: {
                                    [key: string]: unknown;
                                };
                            }[];
                            dataset_id: string;
                            dataset_uid: string;
                            has_records: boolean;
                            features: string[];
                            attachments: {
                                id: string;
                                title: string;
                                mimetype: string;
                                url: string;
                                /** @description In bytes. */
                                size: number;
                                description?: string | null;
                            }[];
                            alternative_exports: {
                                id: string;
                                title: string;
                                mimetype: string;
                                url: string;
                                /** @description In bytes. */
                                size: number;
                                description?: string | null;
                            }[];
                            data_visible: boolean;
                            /** @description Metadata by template: `default.title`, `dcat.creator`… */
                            metas: {
                                [key: string]: {
                                    [key: string]: unknown;
                                };
                            };
                            _links?: {
                                rel: string;
                                href: string;
                            }[];
                        } | {
                            [key: string]: unknown;
                        })[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getDataset: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Adds the addresses of related resources, under `_links`.
                 * @example true
                 */
                include_links?: boolean;
                /**
                 * @description Adds the technical facts of each record: `_id`, `_timestamp`, `_size`.
                 * @example true
                 */
                include_app_metas?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        visibility: string;
                        fields: {
                            name: string;
                            label: string;
                            /** @description text, int, double, boolean, date, datetime, geo_point_2d, geo_shape, file or json_blob. */
                            type: string;
                            description: string | null;
                            annotations: {
                                [key: string]: unknown;
                            };
                        }[];
                        dataset_id: string;
                        dataset_uid: string;
                        has_records: boolean;
                        features: string[];
                        attachments: {
                            id: string;
                            title: string;
                            mimetype: string;
                            url: string;
                            /** @description In bytes. */
                            size: number;
                            description?: string | null;
                        }[];
                        alternative_exports: {
                            id: string;
                            title: string;
                            mimetype: string;
                            url: string;
                            /** @description In bytes. */
                            size: number;
                            description?: string | null;
                        }[];
                        data_visible: boolean;
                        /** @description Metadata by template: `default.title`, `dcat.creator`… */
                        metas: {
                            [key: string]: {
                                [key: string]: unknown;
                            };
                        };
                        _links?: {
                            rel: string;
                            href: string;
                        }[];
                    } | {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getDatasetsFacets: {
        parameters: {
            query?: {
                /**
                 * @description A field to count the values of, or `facet(name="f", sort="-count", limit=20)`; none: every facet.
                 * @example [
                 *       "publisher"
                 *     ]
                 */
                facet?: string[];
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                        facets: {
                            name: string;
                            facets: {
                                name: string;
                                count: number;
                                /** @description displayed, refined or excluded. */
                                state: string;
                                /** @description To send back in `refine`. */
                                value: string;
                                /** @description The values below, of the same shape. */
                                facets?: unknown[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getRecords: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most: 100, or 20000 with `group_by`; -1 is the most.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip; with `limit`, 10000 at most (20000 with `group_by`).
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Adds the addresses of related resources, under `_links`.
                 * @example true
                 */
                include_links?: boolean;
                /**
                 * @description Adds the technical facts of each record: `_id`, `_timestamp`, `_size`.
                 * @example true
                 */
                include_app_metas?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many there are, whatever the page. */
                        total_count: number;
                        _links?: {
                            rel: string;
                            href: string;
                        }[];
                        results: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getRecord: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
                /** @description The identifier of the record: 40 hexadecimal digits. */
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The selected fields, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getRecordsFacets: {
        parameters: {
            query?: {
                /**
                 * @description A field to count the values of, or `facet(name="f", sort="-count", limit=20)`; none: every facet.
                 * @example [
                 *       "departement_nom"
                 *     ]
                 */
                facet?: string[];
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                        facets: {
                            name: string;
                            facets: {
                                name: string;
                                count: number;
                                /** @description displayed, refined or excluded. */
                                state: string;
                                /** @description To send back in `refine`. */
                                value: string;
                                /** @description The values below, of the same shape. */
                                facets?: unknown[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getDatasetAttachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                        attachments: {
                            href: string;
                            metas: {
                                "mime-type": string;
                                title: string;
                                url: string;
                                id: string;
                            };
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalogDatasetsDataset_idAttachmentsAttachment_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
                /** @description The identifier of the file among those of its dataset. */
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, in the form that was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalogDatasetsDataset_idAlternative_exportsAttachment_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
                /** @description The identifier of the file among those of its dataset. */
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, in the form that was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalogDatasetsDataset_idFilesFile_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
                /** @description The `id` of the file, as the record tells it. */
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, in the form that was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    listDatasetExportFormats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    listExportFormats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsCSV: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Between cells.
                 * @example ,
                 */
                delimiter?: ";" | "," | "\t" | "|";
                /**
                 * @description Between the items of a list in a cell.
                 * @example |
                 */
                list_separator?: string;
                /**
                 * @description Quotes every cell but numbers and booleans, and the header.
                 * @example true
                 */
                quote_all?: boolean;
                /**
                 * @description Begins with the UTF-8 byte order mark, which spreadsheets need.
                 * @example false
                 */
                with_bom?: boolean;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsJSON: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsJSONL: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsXLSX: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsGEOJSON: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsSHP: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsKML: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.google-earth.kml+xml": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsGPX: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
                /**
                 * @description The field that names each point or track.
                 * @example nom
                 */
                name_field?: string;
                /**
                 * @description The fields of the description, separated by commas.
                 * @example nom,population
                 */
                description_field_list?: string;
                /**
                 * @description Gives the fields under `extensions`; else they are lines of the description.
                 * @example true
                 */
                use_extension?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/gpx+xml": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsFGB: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsPARQUET: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
                /**
                 * @description Of the file.
                 * @example zstd
                 */
                parquet_compression?: "snappy" | "zstd";
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.apache.parquet": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsRDFXML: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/rdf+xml": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsTURTLE: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/turtle": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsN3: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/n3": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsJSONLD: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportCatalogCSV: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Between cells.
                 * @example ,
                 */
                delimiter?: ";" | "," | "\t" | "|";
                /**
                 * @description Between the items of a list in a cell.
                 * @example |
                 */
                list_separator?: string;
                /**
                 * @description Quotes every cell but numbers and booleans, and the header.
                 * @example true
                 */
                quote_all?: boolean;
                /**
                 * @description Begins with the UTF-8 byte order mark, which spreadsheets need.
                 * @example false
                 */
                with_bom?: boolean;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportCatalogJSON: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportCatalogXLSX: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportCatalogRSS: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /** @description The formats to name, separated by commas; all of them by default. */
                include_exports?: string;
                /** @description Leads to files whose columns have labels in place of names. */
                use_labels_in_exports?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportCatalogTTL: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /** @description The formats to name, separated by commas; all of them by default. */
                include_exports?: string;
                /** @description Leads to files whose columns have labels in place of names. */
                use_labels_in_exports?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/turtle": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportCatalogRDF: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /** @description The formats to name, separated by commas; all of them by default. */
                include_exports?: string;
                /** @description Leads to files whose columns have labels in place of names. */
                use_labels_in_exports?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/rdf+xml": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportCatalogDATAJSON: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /** @description The formats to name, separated by commas; all of them by default. */
                include_exports?: string;
                /** @description Leads to files whose columns have labels in place of names. */
                use_labels_in_exports?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExplore20: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalog20: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalogMetadata_templates20: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                        metadata_templates: {
                            metadata_template: {
                                type: string;
                                name: string;
                                schema: {
                                    [key: string]: unknown;
                                }[];
                            };
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalogMetadata_templatesType20: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The kind of template: basic, interop or extra.
                 * @example basic
                 */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                        metadata_templates: {
                            metadata_template: {
                                type: string;
                                name: string;
                                schema: {
                                    [key: string]: unknown;
                                }[];
                            };
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalogMetadata_templatesTypeName20: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The kind of template: basic, interop or extra.
                 * @example basic
                 */
                type: string;
                /**
                 * @description The family, such as default or dcat.
                 * @example default
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        metadata_template: {
                            type: string;
                            name: string;
                            schema: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getDatasets20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most: 100, or 20000 with `group_by`; -1 is the most.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip; with `limit`, 10000 at most (20000 with `group_by`).
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Adds the addresses of related resources, under `_links`.
                 * @example true
                 */
                include_links?: boolean;
                /**
                 * @description Adds the technical facts of each record: `_id`, `_timestamp`, `_size`.
                 * @example true
                 */
                include_app_metas?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_count: number;
                        links: {
                            rel: string;
                            href: string;
                        }[];
                        datasets: ({
                            links: {
                                rel: string;
                                href: string;
                            }[];
                            dataset: {
                                visibility: string;
                                fields: {
                                    name: string;
                                    label: string;
                                    /** @description text, int, double, boolean, date, datetime, geo_point_2d, geo_shape, file or json_blob. */
                                    type: string;
                                    description: string | null;
                                    annotations: {
                                        [key: string]: unknown;
                                    };
                                }[];
                                dataset_id: string;
                                dataset_uid: string;
                                has_records: boolean;
                                features: string[];
                                attachments: {
                                    id: string;
                                    title: string;
                                    mimetype: string;
                                    url: string;
                                    /** @description In bytes. */
                                    size: number;
                                    description?: string | null;
                                }[];
                                alternative_exports: {
                                    id: string;
                                    title: string;
                                    mimetype: string;
                                    url: string;
                                    /** @description In bytes. */
                                    size: number;
                                    description?: string | null;
                                }[];
                                data_visible: boolean;
                                /** @description Metadata by template: `default.title`, `dcat.creator`… */
                                metas: {
                                    [key: string]: {
                                        [key: string]: unknown;
                                    };
                                };
                                _links?: {
                                    rel: string;
                                    href: string;
                                }[];
                            } | {
                                [key: string]: unknown;
                            };
                        } | {
                            dataset: {
                                [key: string]: unknown;
                            };
                        })[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getDataset20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Adds the addresses of related resources, under `_links`.
                 * @example true
                 */
                include_links?: boolean;
                /**
                 * @description Adds the technical facts of each record: `_id`, `_timestamp`, `_size`.
                 * @example true
                 */
                include_app_metas?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                        dataset: {
                            visibility: string;
                            fields: {
                                name: string;
                                label: string;
                                /** @description text, int, double, boolean, date, datetime, geo_point_2d, geo_shape, file or json_blob. */
                                type: string;
                                description: string | null;
                                annotations: {
                                    [key: string]: unknown;
                                };
                            }[];
                            dataset_id: string;
                            dataset_uid: string;
                            has_records: boolean;
                            features: string[];
                            attachments: {
                                id: string;
                                title: string;
                                mimetype: string;
                                url: string;
                                /** @description In bytes. */
                                size: number;
                                description?: string | null;
                            }[];
                            alternative_exports: {
                                id: string;
                                title: string;
                                mimetype: string;
                                url: string;
                                /** @description In bytes. */
                                size: number;
                                description?: string | null;
                            }[];
                            data_visible: boolean;
                            /** @description Metadata by template: `default.title`, `dcat.creator`… */
                            metas: {
                                [key: string]: {
                                    [key: string]: unknown;
                                };
                            };
                            _links?: {
                                rel: string;
                                href: string;
                            }[];
                        } | {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalogAggregates20: {
        parameters: {
            query: {
                /**
                 * @description The aggregates, and what stands in `group_by`: `count(*) as n`.
                 * @example count(*) as n
                 */
                select: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example n
                 */
                order_by?: string;
                /**
                 * @description Rows at most: 100, or 20000 with `group_by`; -1 is the most.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip; with `limit`, 10000 at most (20000 with `group_by`).
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Adds the addresses of related resources, under `_links`.
                 * @example true
                 */
                include_links?: boolean;
                /**
                 * @description Adds the technical facts of each record: `_id`, `_timestamp`, `_size`.
                 * @example true
                 */
                include_app_metas?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        aggregations: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalogQuery20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most: 100, or 20000 with `group_by`; -1 is the most.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip; with `limit`, 10000 at most (20000 with `group_by`).
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Adds the addresses of related resources, under `_links`.
                 * @example true
                 */
                include_links?: boolean;
                /**
                 * @description Adds the technical facts of each record: `_id`, `_timestamp`, `_size`.
                 * @example true
                 */
                include_app_metas?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many there are, whatever the page. */
                        total_count: number;
                        _links?: {
                            rel: string;
                            href: string;
                        }[];
                        results: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getRecords20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most: 100, or 20000 with `group_by`; -1 is the most.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip; with `limit`, 10000 at most (20000 with `group_by`).
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Adds the addresses of related resources, under `_links`.
                 * @example true
                 */
                include_links?: boolean;
                /**
                 * @description Adds the technical facts of each record: `_id`, `_timestamp`, `_size`.
                 * @example true
                 */
                include_app_metas?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total_count: number;
                        links: {
                            rel: string;
                            href: string;
                        }[];
                        records: ({
                            links: {
                                rel: string;
                                href: string;
                            }[];
                            record: {
                                id: string;
                                timestamp: string;
                                size: number;
                                fields: {
                                    [key: string]: unknown;
                                };
                            };
                        } | {
                            record: {
                                fields: {
                                    [key: string]: unknown;
                                };
                            };
                        })[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getRecord20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
                /** @description The identifier of the record: 40 hexadecimal digits. */
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                        record: {
                            id: string;
                            timestamp: string;
                            size: number;
                            fields: {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalogDatasetsDataset_idAggregates20: {
        parameters: {
            query: {
                /**
                 * @description The aggregates, and what stands in `group_by`: `count(*) as n`.
                 * @example count(*) as n
                 */
                select: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example n
                 */
                order_by?: string;
                /**
                 * @description Rows at most: 100, or 20000 with `group_by`; -1 is the most.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip; with `limit`, 10000 at most (20000 with `group_by`).
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Adds the addresses of related resources, under `_links`.
                 * @example true
                 */
                include_links?: boolean;
                /**
                 * @description Adds the technical facts of each record: `_id`, `_timestamp`, `_size`.
                 * @example true
                 */
                include_app_metas?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        aggregations: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalogDatasetsDataset_idQuery20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most: 100, or 20000 with `group_by`; -1 is the most.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip; with `limit`, 10000 at most (20000 with `group_by`).
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Adds the addresses of related resources, under `_links`.
                 * @example true
                 */
                include_links?: boolean;
                /**
                 * @description Adds the technical facts of each record: `_id`, `_timestamp`, `_size`.
                 * @example true
                 */
                include_app_metas?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many there are, whatever the page. */
                        total_count: number;
                        _links?: {
                            rel: string;
                            href: string;
                        }[];
                        results: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getDatasetsFacets20: {
        parameters: {
            query?: {
                /**
                 * @description A field to count the values of, or `facet(name="f", sort="-count", limit=20)`; none: every facet.
                 * @example [
                 *       "publisher"
                 *     ]
                 */
                facet?: string[];
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                        facets: {
                            name: string;
                            facets: {
                                name: string;
                                count: number;
                                /** @description displayed, refined or excluded. */
                                state: string;
                                /** @description To send back in `refine`. */
                                value: string;
                                /** @description The values below, of the same shape. */
                                facets?: unknown[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getRecordsFacets20: {
        parameters: {
            query?: {
                /**
                 * @description A field to count the values of, or `facet(name="f", sort="-count", limit=20)`; none: every facet.
                 * @example [
                 *       "departement_nom"
                 *     ]
                 */
                facet?: string[];
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                        facets: {
                            name: string;
                            facets: {
                                name: string;
                                count: number;
                                /** @description displayed, refined or excluded. */
                                state: string;
                                /** @description To send back in `refine`. */
                                value: string;
                                /** @description The values below, of the same shape. */
                                facets?: unknown[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getDatasetAttachments20: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                        attachments: {
                            href: string;
                            metas: {
                                "mime-type": string;
                                title: string;
                                url: string;
                                id: string;
                            };
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalogDatasetsDataset_idAttachmentsAttachment_id20: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
                /** @description The identifier of the file among those of its dataset. */
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, in the form that was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalogDatasetsDataset_idAlternative_exportsAttachment_id20: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
                /** @description The identifier of the file among those of its dataset. */
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, in the form that was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreCatalogDatasetsDataset_idFilesFile_id20: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
                /** @description The `id` of the file, as the record tells it. */
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, in the form that was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    listDatasetExportFormats20: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    listExportFormats20: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            rel: string;
                            href: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsCSV20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Between cells.
                 * @example ,
                 */
                delimiter?: ";" | "," | "\t" | "|";
                /**
                 * @description Between the items of a list in a cell.
                 * @example |
                 */
                list_separator?: string;
                /**
                 * @description Quotes every cell but numbers and booleans, and the header.
                 * @example true
                 */
                quote_all?: boolean;
                /**
                 * @description Begins with the UTF-8 byte order mark, which spreadsheets need.
                 * @example false
                 */
                with_bom?: boolean;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsJSON20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsJSONL20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsXLSX20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsXLS20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsGEOJSON20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsSHP20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsKML20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.google-earth.kml+xml": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsGPX20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
                /**
                 * @description The field that names each point or track.
                 * @example nom
                 */
                name_field?: string;
                /**
                 * @description The fields of the description, separated by commas.
                 * @example nom,population
                 */
                description_field_list?: string;
                /**
                 * @description Gives the fields under `extensions`; else they are lines of the description.
                 * @example true
                 */
                use_extension?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/gpx+xml": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsFGB20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsPARQUET20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
                /**
                 * @description Of the file.
                 * @example zstd
                 */
                parquet_compression?: "snappy" | "zstd";
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.apache.parquet": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsRDFXML20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/rdf+xml": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsTURTLE20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/turtle": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsN320: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/n3": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportRecordsJSONLD20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example nom, population
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "population > 1000"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "departement_nom:Loiret"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "departement_nom:Cher"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example departement_nom
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example nom
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /**
                 * @description The reference system of the shapes, such as 2154 (Lambert-93) or 3857.
                 * @example 2154
                 */
                epsg?: number;
                /**
                 * @description Gives fields their labels in place of names, or beside them, where the format lists fields.
                 * @example true
                 */
                use_labels?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportCatalogCSV20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Between cells.
                 * @example ,
                 */
                delimiter?: ";" | "," | "\t" | "|";
                /**
                 * @description Between the items of a list in a cell.
                 * @example |
                 */
                list_separator?: string;
                /**
                 * @description Quotes every cell but numbers and booleans, and the header.
                 * @example true
                 */
                quote_all?: boolean;
                /**
                 * @description Begins with the UTF-8 byte order mark, which spreadsheets need.
                 * @example false
                 */
                with_bom?: boolean;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportCatalogJSON20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportCatalogXLSX20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportCatalogXLS20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportCatalogRSS20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /** @description The formats to name, separated by commas; all of them by default. */
                include_exports?: string;
                /** @description Leads to files whose columns have labels in place of names. */
                use_labels_in_exports?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportCatalogTTL20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /** @description The formats to name, separated by commas; all of them by default. */
                include_exports?: string;
                /** @description Leads to files whose columns have labels in place of names. */
                use_labels_in_exports?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/turtle": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportCatalogRDF20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /** @description The formats to name, separated by commas; all of them by default. */
                include_exports?: string;
                /** @description Leads to files whose columns have labels in place of names. */
                use_labels_in_exports?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/rdf+xml": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    exportCatalogDATAJSON20: {
        parameters: {
            query?: {
                /**
                 * @description The keys of each row, as ODSQL expressions: `name, year(founded) as y`.
                 * @example dataset_id, title
                 */
                select?: string;
                /**
                 * @description An ODSQL condition; several are joined by «and».
                 * @example [
                 *       "records_count > 1"
                 *     ]
                 */
                where?: string[];
                /**
                 * @description Only the rows that have this value of a facet: `country:FR`.
                 * @example [
                 *       "language:fr"
                 *     ]
                 */
                refine?: string[];
                /**
                 * @description Only the rows that do not have this value of a facet.
                 * @example [
                 *       "language:en"
                 *     ]
                 */
                exclude?: string[];
                /**
                 * @description One row for each value of these ODSQL expressions.
                 * @example publisher
                 */
                group_by?: string;
                /**
                 * @description The ODSQL expressions to sort by, each with `asc` or `desc`.
                 * @example title
                 */
                order_by?: string;
                /**
                 * @description Rows at most; -1 is all of them.
                 * @example 5
                 */
                limit?: number;
                /**
                 * @description Rows to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description The language of month names and of descriptions.
                 * @example fr
                 */
                lang?: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description Sends a gzip file.
                 * @example true
                 */
                compressed?: boolean;
                /** @description The formats to name, separated by commas; all of them by default. */
                include_exports?: string;
                /** @description Leads to files whose columns have labels in place of names. */
                use_labels_in_exports?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getApiRecords10Search: {
        parameters: {
            query: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset: string;
                /**
                 * @description Words, `field:value`, `#functions(…)`, joined by AND, OR and NOT; `q.name` adds another.
                 * @example [
                 *       "tours"
                 *     ]
                 */
                q?: string[];
                /** @description Only what has this value of the facet F. */
                "refine.F"?: string[];
                /** @description Only what does not have this value of the facet F. */
                "exclude.F"?: string[];
                /** @description `true`: several values of the facet F are joined by «or». */
                "disjunctive.F"?: string;
                /**
                 * @description Only what lies so near: `latitude,longitude,metres`.
                 * @example 47.39,0.69,20000
                 */
                "geofilter.distance"?: string;
                /**
                 * @description Only what lies inside: `(lat,lon),(lat,lon),(lat,lon)`.
                 * @example (47,0),(48,0),(48,2),(47,2)
                 */
                "geofilter.polygon"?: string;
                /**
                 * @description Only what lies in the rectangle: `lat,lon,lat,lon`.
                 * @example 47,0,48,2
                 */
                "geofilter.bbox"?: string;
                /**
                 * @description At most; with `start`, 10000.
                 * @example 5
                 */
                rows?: number;
                /**
                 * @description How many to skip.
                 * @example 0
                 */
                start?: number;
                /**
                 * @description The field to sort by, from the greatest; with a hyphen before it, from the least.
                 * @example population
                 */
                sort?: string;
                /**
                 * @description A field whose values are counted.
                 * @example [
                 *       "departement_nom"
                 *     ]
                 */
                facet?: string[];
                /**
                 * @description The fields to show, separated by commas.
                 * @example nom,population
                 */
                fields?: string;
                /** @description `true`: shapes as fine as a map shows them. */
                geo_simplify?: string;
                /** @description The zoom of that map. */
                geo_simplify_zoom?: number;
                /** @description The form of the answer: json, jsonp, geojson, geojsonp, csv, rss or atom. */
                format?: string;
                /** @description With `format=jsonp`, the function that is called. */
                callback?: string;
                /**
                 * @description `true`: on several lines.
                 * @example true
                 */
                pretty_print?: string;
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description The language of the answer.
                 * @example fr
                 */
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        nhits: number;
                        parameters: {
                            [key: string]: unknown;
                        };
                        records: {
                            datasetid: string;
                            recordid: string;
                            fields: {
                                [key: string]: unknown;
                            };
                            geometry?: {
                                [key: string]: unknown;
                            };
                            record_timestamp: string;
                        }[];
                        facet_groups?: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the shape of version 1. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The status. */
                        errorcode: number;
                        /** @description What went wrong. */
                        error: string;
                        /** @description Never changes its meaning. */
                        error_code: string;
                        /** @description Where in the text, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getApiRecords10Analyze: {
        parameters: {
            query: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset: string;
                /**
                 * @description The fields whose values make the points, or a component of a date: `date.year`.
                 * @example [
                 *       "departement_nom"
                 *     ]
                 */
                x: string[];
                /**
                 * @description Of the series S: COUNT, AVG, SUM, MIN, MAX, STDDEV, SUMSQUARES or QUANTILES.
                 * @example COUNT
                 */
                "y.S.func": string;
                /**
                 * @description What the function of S is given: a field, or a calculation.
                 * @example population
                 */
                "y.S.expr"?: string;
                /** @description Of QUANTILES: the percents, separated by commas; 50 unless said. */
                "y.S.subsets"?: string;
                /**
                 * @description `true`: each point of S adds to those before.
                 * @example true
                 */
                "y.S.cumulative"?: string;
                /**
                 * @description Points at most.
                 * @example 10
                 */
                maxpoints?: number;
                /** @description Of a date: year, month, week, day, hour or minute. */
                precision?: string;
                /** @description Of a date, what comes back: year, month, week, weekday, day, hour or minute. */
                periodic?: string;
                /**
                 * @description `x` or a series, from the greatest; with a hyphen, from the least.
                 * @example S
                 */
                sort?: string;
                /** @description Another dataset, whose records stand for x. */
                "join.J.remotedataset"?: string;
                /** @description Of a join: the field of this dataset that both have. */
                "join.J.localkey"?: string;
                /** @description The same field under its name in the other dataset. */
                "join.J.remotekey"?: string;
                /** @description Which fields of the other dataset are shown, separated by commas. */
                "join.J.fields"?: string;
                /**
                 * @description Words, `field:value`, `#functions(…)`, joined by AND, OR and NOT; `q.name` adds another.
                 * @example [
                 *       "tours"
                 *     ]
                 */
                q?: string[];
                /** @description Only what has this value of the facet F. */
                "refine.F"?: string[];
                /** @description Only what does not have this value of the facet F. */
                "exclude.F"?: string[];
                /** @description `true`: several values of the facet F are joined by «or». */
                "disjunctive.F"?: string;
                /**
                 * @description Only what lies so near: `latitude,longitude,metres`.
                 * @example 47.39,0.69,20000
                 */
                "geofilter.distance"?: string;
                /**
                 * @description Only what lies inside: `(lat,lon),(lat,lon),(lat,lon)`.
                 * @example (47,0),(48,0),(48,2),(47,2)
                 */
                "geofilter.polygon"?: string;
                /**
                 * @description Only what lies in the rectangle: `lat,lon,lat,lon`.
                 * @example 47,0,48,2
                 */
                "geofilter.bbox"?: string;
                /**
                 * @description Of CSV: `;` unless said, `,`, a tabulation or `|`.
                 * @example ,
                 */
                csv_separator?: string;
                /** @description The form of the answer: json, jsonp or csv. */
                format?: string;
                /** @description With `format=jsonp`, the function that is called. */
                callback?: string;
                /**
                 * @description `true`: on several lines.
                 * @example true
                 */
                pretty_print?: string;
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description The language of the answer.
                 * @example fr
                 */
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, in the form that was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, in the shape of version 1. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The status. */
                        errorcode: number;
                        /** @description What went wrong. */
                        error: string;
                        /** @description Never changes its meaning. */
                        error_code: string;
                        /** @description Where in the text, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getApiRecords10Boundingbox: {
        parameters: {
            query: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset: string;
                /**
                 * @description Words, `field:value`, `#functions(…)`, joined by AND, OR and NOT; `q.name` adds another.
                 * @example [
                 *       "tours"
                 *     ]
                 */
                q?: string[];
                /** @description Only what has this value of the facet F. */
                "refine.F"?: string[];
                /** @description Only what does not have this value of the facet F. */
                "exclude.F"?: string[];
                /** @description `true`: several values of the facet F are joined by «or». */
                "disjunctive.F"?: string;
                /**
                 * @description Only what lies so near: `latitude,longitude,metres`.
                 * @example 47.39,0.69,20000
                 */
                "geofilter.distance"?: string;
                /**
                 * @description Only what lies inside: `(lat,lon),(lat,lon),(lat,lon)`.
                 * @example (47,0),(48,0),(48,2),(47,2)
                 */
                "geofilter.polygon"?: string;
                /**
                 * @description Only what lies in the rectangle: `lat,lon,lat,lon`.
                 * @example 47,0,48,2
                 */
                "geofilter.bbox"?: string;
                /** @description The form of the answer: json or jsonp. */
                format?: string;
                /** @description With `format=jsonp`, the function that is called. */
                callback?: string;
                /**
                 * @description `true`: on several lines.
                 * @example true
                 */
                pretty_print?: string;
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description The language of the answer.
                 * @example fr
                 */
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description What went wrong, in the shape of version 1. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The status. */
                        errorcode: number;
                        /** @description What went wrong. */
                        error: string;
                        /** @description Never changes its meaning. */
                        error_code: string;
                        /** @description Where in the text, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getApiRecords10Geocluster: {
        parameters: {
            query: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset: string;
                /**
                 * @description The zoom of the map; with `shapeprecision`, 29 at most.
                 * @example 8
                 */
                clusterprecision: number;
                /**
                 * @description How near, in pixels of that map.
                 * @example 50
                 */
                clusterdistance: number;
                /**
                 * @description How many zooms finer than the map outlines are; exact unless said.
                 * @example 5
                 */
                shapeprecision?: number;
                /**
                 * @description `polygon`, or `heatmap` without outlines.
                 * @example heatmap
                 */
                clustermode?: string;
                /**
                 * @description `false`: no outlines.
                 * @example false
                 */
                return_polygons?: string;
                /**
                 * @description Of the series S: COUNT, AVG, SUM, MIN, MAX, STDDEV, SUMSQUARES or QUANTILES.
                 * @example COUNT
                 */
                "y.S.func"?: string;
                /**
                 * @description What the function of S is given: a field, or a calculation.
                 * @example population
                 */
                "y.S.expr"?: string;
                /**
                 * @description Words, `field:value`, `#functions(…)`, joined by AND, OR and NOT; `q.name` adds another.
                 * @example [
                 *       "tours"
                 *     ]
                 */
                q?: string[];
                /** @description Only what has this value of the facet F. */
                "refine.F"?: string[];
                /** @description Only what does not have this value of the facet F. */
                "exclude.F"?: string[];
                /** @description `true`: several values of the facet F are joined by «or». */
                "disjunctive.F"?: string;
                /**
                 * @description Only what lies so near: `latitude,longitude,metres`.
                 * @example 47.39,0.69,20000
                 */
                "geofilter.distance"?: string;
                /**
                 * @description Only what lies inside: `(lat,lon),(lat,lon),(lat,lon)`.
                 * @example (47,0),(48,0),(48,2),(47,2)
                 */
                "geofilter.polygon"?: string;
                /**
                 * @description Only what lies in the rectangle: `lat,lon,lat,lon`.
                 * @example 47,0,48,2
                 */
                "geofilter.bbox"?: string;
                /** @description The form of the answer: json or jsonp. */
                format?: string;
                /** @description With `format=jsonp`, the function that is called. */
                callback?: string;
                /**
                 * @description `true`: on several lines.
                 * @example true
                 */
                pretty_print?: string;
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description The language of the answer.
                 * @example fr
                 */
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description What went wrong, in the shape of version 1. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The status. */
                        errorcode: number;
                        /** @description What went wrong. */
                        error: string;
                        /** @description Never changes its meaning. */
                        error_code: string;
                        /** @description Where in the text, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getApiRecords10Geopolygon: {
        parameters: {
            query: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset: string;
                /**
                 * @description The zoom of the map.
                 * @example 8
                 */
                clusterprecision?: number;
                /** @description The field whose places are shown, unless it is the first. */
                geo_field?: string;
                /**
                 * @description Places at most.
                 * @example 10
                 */
                maxpoints?: number;
                /**
                 * @description Of the series S: COUNT, AVG, SUM, MIN, MAX, STDDEV, SUMSQUARES or QUANTILES.
                 * @example COUNT
                 */
                "y.S.func"?: string;
                /**
                 * @description What the function of S is given: a field, or a calculation.
                 * @example population
                 */
                "y.S.expr"?: string;
                /**
                 * @description Words, `field:value`, `#functions(…)`, joined by AND, OR and NOT; `q.name` adds another.
                 * @example [
                 *       "tours"
                 *     ]
                 */
                q?: string[];
                /** @description Only what has this value of the facet F. */
                "refine.F"?: string[];
                /** @description Only what does not have this value of the facet F. */
                "exclude.F"?: string[];
                /** @description `true`: several values of the facet F are joined by «or». */
                "disjunctive.F"?: string;
                /**
                 * @description Only what lies so near: `latitude,longitude,metres`.
                 * @example 47.39,0.69,20000
                 */
                "geofilter.distance"?: string;
                /**
                 * @description Only what lies inside: `(lat,lon),(lat,lon),(lat,lon)`.
                 * @example (47,0),(48,0),(48,2),(47,2)
                 */
                "geofilter.polygon"?: string;
                /**
                 * @description Only what lies in the rectangle: `lat,lon,lat,lon`.
                 * @example 47,0,48,2
                 */
                "geofilter.bbox"?: string;
                /** @description The form of the answer: json or jsonp. */
                format?: string;
                /** @description With `format=jsonp`, the function that is called. */
                callback?: string;
                /**
                 * @description `true`: on several lines.
                 * @example true
                 */
                pretty_print?: string;
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description The language of the answer.
                 * @example fr
                 */
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description What went wrong, in the shape of version 1. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The status. */
                        errorcode: number;
                        /** @description What went wrong. */
                        error: string;
                        /** @description Never changes its meaning. */
                        error_code: string;
                        /** @description Where in the text, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getApiRecords10Geopreview: {
        parameters: {
            query: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset: string;
                /**
                 * @description The zoom of the map.
                 * @example 8
                 */
                clusterprecision?: number;
                /** @description The field whose places are shown, unless it is the first. */
                geo_field?: string;
                /**
                 * @description Words, `field:value`, `#functions(…)`, joined by AND, OR and NOT; `q.name` adds another.
                 * @example [
                 *       "tours"
                 *     ]
                 */
                q?: string[];
                /** @description Only what has this value of the facet F. */
                "refine.F"?: string[];
                /** @description Only what does not have this value of the facet F. */
                "exclude.F"?: string[];
                /** @description `true`: several values of the facet F are joined by «or». */
                "disjunctive.F"?: string;
                /**
                 * @description Only what lies so near: `latitude,longitude,metres`.
                 * @example 47.39,0.69,20000
                 */
                "geofilter.distance"?: string;
                /**
                 * @description Only what lies inside: `(lat,lon),(lat,lon),(lat,lon)`.
                 * @example (47,0),(48,0),(48,2),(47,2)
                 */
                "geofilter.polygon"?: string;
                /**
                 * @description Only what lies in the rectangle: `lat,lon,lat,lon`.
                 * @example 47,0,48,2
                 */
                "geofilter.bbox"?: string;
                /**
                 * @description At most; with `start`, 10000.
                 * @example 5
                 */
                rows?: number;
                /**
                 * @description How many to skip.
                 * @example 0
                 */
                start?: number;
                /**
                 * @description The field to sort by, from the greatest; with a hyphen before it, from the least.
                 * @example population
                 */
                sort?: string;
                /** @description The form of the answer: json or jsonp. */
                format?: string;
                /** @description With `format=jsonp`, the function that is called. */
                callback?: string;
                /**
                 * @description `true`: on several lines.
                 * @example true
                 */
                pretty_print?: string;
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description The language of the answer.
                 * @example fr
                 */
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, in the form that was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, in the shape of version 1. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The status. */
                        errorcode: number;
                        /** @description What went wrong. */
                        error: string;
                        /** @description Never changes its meaning. */
                        error_code: string;
                        /** @description Where in the text, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getApiRecords10Download: {
        parameters: {
            query: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset: string;
                /**
                 * @description Words, `field:value`, `#functions(…)`, joined by AND, OR and NOT; `q.name` adds another.
                 * @example [
                 *       "tours"
                 *     ]
                 */
                q?: string[];
                /** @description Only what has this value of the facet F. */
                "refine.F"?: string[];
                /** @description Only what does not have this value of the facet F. */
                "exclude.F"?: string[];
                /** @description `true`: several values of the facet F are joined by «or». */
                "disjunctive.F"?: string;
                /**
                 * @description Only what lies so near: `latitude,longitude,metres`.
                 * @example 47.39,0.69,20000
                 */
                "geofilter.distance"?: string;
                /**
                 * @description Only what lies inside: `(lat,lon),(lat,lon),(lat,lon)`.
                 * @example (47,0),(48,0),(48,2),(47,2)
                 */
                "geofilter.polygon"?: string;
                /**
                 * @description Only what lies in the rectangle: `lat,lon,lat,lon`.
                 * @example 47,0,48,2
                 */
                "geofilter.bbox"?: string;
                /**
                 * @description At most; with `start`, 10000.
                 * @example 5
                 */
                rows?: number;
                /**
                 * @description How many to skip.
                 * @example 0
                 */
                start?: number;
                /**
                 * @description The field to sort by, from the greatest; with a hyphen before it, from the least.
                 * @example population
                 */
                sort?: string;
                /**
                 * @description The fields to show, separated by commas.
                 * @example nom,population
                 */
                fields?: string;
                /** @description `true`: shapes as fine as a map shows them. */
                geo_simplify?: string;
                /** @description The zoom of that map. */
                geo_simplify_zoom?: number;
                /**
                 * @description Of CSV: `;` unless said, `,`, a tabulation or `|`.
                 * @example ,
                 */
                csv_separator?: string;
                /** @description `true`: columns are headed by labels. */
                use_labels_for_header?: string;
                /** @description The form of the answer: csv, json, jsonp, geojson or geojsonp. */
                format?: string;
                /** @description With `format=jsonp`, the function that is called. */
                callback?: string;
                /**
                 * @description `true`: on several lines.
                 * @example true
                 */
                pretty_print?: string;
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description The language of the answer.
                 * @example fr
                 */
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, in the form that was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, in the shape of version 1. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The status. */
                        errorcode: number;
                        /** @description What went wrong. */
                        error: string;
                        /** @description Never changes its meaning. */
                        error_code: string;
                        /** @description Where in the text, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getApiDatasets10Search: {
        parameters: {
            query?: {
                /**
                 * @description Words, `field:value`, `#functions(…)`, joined by AND, OR and NOT; `q.name` adds another.
                 * @example [
                 *       "communes"
                 *     ]
                 */
                q?: string[];
                /** @description Only what has this value of the facet F. */
                "refine.F"?: string[];
                /** @description Only what does not have this value of the facet F. */
                "exclude.F"?: string[];
                /** @description `true`: several values of the facet F are joined by «or». */
                "disjunctive.F"?: string;
                /**
                 * @description At most; with `start`, 10000.
                 * @example 5
                 */
                rows?: number;
                /**
                 * @description How many to skip.
                 * @example 0
                 */
                start?: number;
                /**
                 * @description The field to sort by, from the greatest; with a hyphen before it, from the least.
                 * @example modified
                 */
                sort?: string;
                /**
                 * @description A field whose values are counted.
                 * @example [
                 *       "publisher"
                 *     ]
                 */
                facet?: string[];
                /** @description The form of the answer: json, jsonp, csv or rss. */
                format?: string;
                /** @description With `format=jsonp`, the function that is called. */
                callback?: string;
                /** @description `true`: on several lines. */
                pretty_print?: string;
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description The language of the answer.
                 * @example fr
                 */
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        nhits: number;
                        parameters: {
                            [key: string]: unknown;
                        };
                        datasets: {
                            [key: string]: unknown;
                        }[];
                        facet_groups?: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description What went wrong, in the shape of version 1. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The status. */
                        errorcode: number;
                        /** @description What went wrong. */
                        error: string;
                        /** @description Never changes its meaning. */
                        error_code: string;
                        /** @description Where in the text, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getApiDatasets10Dataset_id: {
        parameters: {
            query?: {
                /** @description The form of the answer: json or jsonp. */
                format?: string;
                /** @description With `format=jsonp`, the function that is called. */
                callback?: string;
                /**
                 * @description `true`: on several lines.
                 * @example true
                 */
                pretty_print?: string;
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description The language of the answer.
                 * @example fr
                 */
                lang?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description What went wrong, in the shape of version 1. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The status. */
                        errorcode: number;
                        /** @description What went wrong. */
                        error: string;
                        /** @description Never changes its meaning. */
                        error_code: string;
                        /** @description Where in the text, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getApiDatasets10Dataset_idRecordsRecord_id: {
        parameters: {
            query?: {
                /** @description The form of the answer: json or jsonp. */
                format?: string;
                /** @description With `format=jsonp`, the function that is called. */
                callback?: string;
                /**
                 * @description `true`: on several lines.
                 * @example true
                 */
                pretty_print?: string;
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description The language of the answer.
                 * @example fr
                 */
                lang?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
                /** @description The identifier of the record: 40 hexadecimal digits. */
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        datasetid: string;
                        recordid: string;
                        fields: {
                            [key: string]: unknown;
                        };
                        geometry?: {
                            [key: string]: unknown;
                        };
                        record_timestamp: string;
                    };
                };
            };
            /** @description What went wrong, in the shape of version 1. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The status. */
                        errorcode: number;
                        /** @description What went wrong. */
                        error: string;
                        /** @description Never changes its meaning. */
                        error_code: string;
                        /** @description Where in the text, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getApiDatasets10Dataset_idAttachmentsAttachment_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
                /** @description The identifier of the file among those of its dataset. */
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, in the form that was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getApiDatasets10Dataset_idAlternative_exportsAttachment_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
                /** @description The identifier of the file among those of its dataset. */
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, in the form that was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getApiDatasets10Dataset_idFilesFile_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
                /** @description The `id` of the file, as the record tells it. */
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, in the form that was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, in the words of the Explore API. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Never changes its meaning. */
                        error_code: string;
                        message: string;
                        /** @description Where in the text of the clause, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getApiReuses: {
        parameters: {
            query?: {
                /** @description At most; with `start`, 10000. */
                rows?: number;
                /** @description How many to skip. */
                start?: number;
                /** @description The field to sort by, from the greatest; with a hyphen before it, from the least. */
                sort?: string;
                /** @description The form of the answer: json or jsonp. */
                format?: string;
                /** @description With `format=jsonp`, the function that is called. */
                callback?: string;
                /** @description `true`: on several lines. */
                pretty_print?: string;
                /** @description The zone of dates and times, such as Europe/Paris. */
                timezone?: string;
                /** @description The language of the answer. */
                lang?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description What went wrong, in the shape of version 1. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The status. */
                        errorcode: number;
                        /** @description What went wrong. */
                        error: string;
                        /** @description Never changes its meaning. */
                        error_code: string;
                        /** @description Where in the text, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getApiGeoreferenceV1UidUid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier of the territory. */
                uid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, in the form that was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, in the shape of version 1. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The status. */
                        errorcode: number;
                        /** @description What went wrong. */
                        error: string;
                        /** @description Never changes its meaning. */
                        error_code: string;
                        /** @description Where in the text, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    getExploreDatasetDataset_idDownload: {
        parameters: {
            query?: {
                /**
                 * @description Words, `field:value`, `#functions(…)`, joined by AND, OR and NOT; `q.name` adds another.
                 * @example [
                 *       "tours"
                 *     ]
                 */
                q?: string[];
                /** @description Only what has this value of the facet F. */
                "refine.F"?: string[];
                /** @description Only what does not have this value of the facet F. */
                "exclude.F"?: string[];
                /** @description `true`: several values of the facet F are joined by «or». */
                "disjunctive.F"?: string;
                /**
                 * @description Only what lies so near: `latitude,longitude,metres`.
                 * @example 47.39,0.69,20000
                 */
                "geofilter.distance"?: string;
                /**
                 * @description Only what lies inside: `(lat,lon),(lat,lon),(lat,lon)`.
                 * @example (47,0),(48,0),(48,2),(47,2)
                 */
                "geofilter.polygon"?: string;
                /**
                 * @description Only what lies in the rectangle: `lat,lon,lat,lon`.
                 * @example 47,0,48,2
                 */
                "geofilter.bbox"?: string;
                /**
                 * @description At most; with `start`, 10000.
                 * @example 5
                 */
                rows?: number;
                /**
                 * @description How many to skip.
                 * @example 0
                 */
                start?: number;
                /**
                 * @description The field to sort by, from the greatest; with a hyphen before it, from the least.
                 * @example population
                 */
                sort?: string;
                /**
                 * @description The fields to show, separated by commas.
                 * @example nom,population
                 */
                fields?: string;
                /** @description `true`: shapes as fine as a map shows them. */
                geo_simplify?: string;
                /** @description The zoom of that map. */
                geo_simplify_zoom?: number;
                /**
                 * @description Of CSV: `;` unless said, `,`, a tabulation or `|`.
                 * @example ,
                 */
                csv_separator?: string;
                /** @description `true`: columns are headed by labels. */
                use_labels_for_header?: string;
                /** @description The form of the answer: csv, json, jsonp, geojson or geojsonp. */
                format?: string;
                /** @description With `format=jsonp`, the function that is called. */
                callback?: string;
                /**
                 * @description `true`: on several lines.
                 * @example true
                 */
                pretty_print?: string;
                /**
                 * @description The zone of dates and times, such as Europe/Paris.
                 * @example Europe/Paris
                 */
                timezone?: string;
                /**
                 * @description The language of the answer.
                 * @example fr
                 */
                lang?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The identifier of the dataset.
                 * @example communes
                 */
                dataset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer, in the form that was asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong, in the shape of version 1. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The status. */
                        errorcode: number;
                        /** @description What went wrong. */
                        error: string;
                        /** @description Never changes its meaning. */
                        error_code: string;
                        /** @description Where in the text, counted from 0. */
                        position?: number;
                        /** @description The nearest right name, or what to do. */
                        hint?: string;
                    };
                };
            };
        };
    };
    postOauth2Token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /**
                     * @description What is exchanged.
                     * @enum {string}
                     */
                    grant_type: "authorization_code" | "refresh_token";
                    /** @description Of `authorization_code`: the code that came back. Good once, for an hour. */
                    code?: string;
                    /** @description Of `authorization_code`: the address that the code was sent to. */
                    redirect_uri?: string;
                    /** @description Of `authorization_code`: what `code_challenge` promised (PKCE, S256). */
                    code_verifier?: string;
                    /** @description Of `refresh_token`: the newest one. Good once; it does not age. */
                    refresh_token?: string;
                    /** @description The application; or by `Authorization: Basic`, with its secret. */
                    client_id?: string;
                    /** @description The secret of a confidential application. */
                    client_secret?: string;
                };
            };
        };
        responses: {
            /** @description The tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Goes behind `Authorization: Bearer`. */
                        access_token?: string;
                        /** @description How long the access token is good, in seconds. */
                        expires_in?: number;
                        /** @description `Bearer`. */
                        token_type?: string;
                        /** @description To be exchanged for new tokens, once. */
                        refresh_token?: string;
                        /** @description `all`. */
                        scope?: string;
                        /** @description What the application had sent along. */
                        state?: string;
                    };
                };
            };
            /** @description In the words of RFC 6749. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The code of RFC 6749, section 5.2. */
                        error?: string;
                        /** @description What is wrong. */
                        error_description?: string;
                    };
                };
            };
        };
    };
    postOauth2Revoke: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description A refresh token ends all of its consent; an access token ends alone. */
                    token: string;
                    /** @description The application; or by `Authorization: Basic`, with its secret. */
                    client_id?: string;
                    /** @description The secret of a confidential application. */
                    client_secret?: string;
                };
            };
        };
        responses: {
            /** @description It is over, or never was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description In the words of RFC 6749. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The code of RFC 6749, section 5.2. */
                        error?: string;
                        /** @description What is wrong. */
                        error_description?: string;
                    };
                };
            };
        };
    };
}
