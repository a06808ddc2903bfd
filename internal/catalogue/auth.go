package catalogue

import "slices"

// keySetEntries are key sets, the providers that know where they are, and the
// verifiers that hold them: a new one asks its server, and some keep asking.
func keySetEntries() []*Entry {
	return slices.Concat(keyfuncEntries(), providerEntries(), jwkEntries())
}

// refreshes is what stays of a key set that fetches its keys again.
const refreshes = "with RefreshInterval each one that EndBackground does not end keeps 3.4 KB and a goroutine for ever"

func keyfuncEntries() []*Entry {
	return []*Entry{
		{
			ID: "keyfunc", Title: "keyfunc key sets", Group: Validator, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/MicahParks/keyfunc/v3.NewDefault", Result: "keyfunc.Keyfunc", Error: true, Dials: true},
				{Name: "github.com/MicahParks/keyfunc/v3.NewDefaultCtx", Result: "keyfunc.Keyfunc", Error: true, Dials: true, Ends: true},
				{Name: "github.com/MicahParks/keyfunc/v3.NewDefaultOverrideCtx", Result: "keyfunc.Keyfunc", Error: true, Dials: true, Ends: true},
			},
			Leak: "each one whose context does not end keeps 2.6 KB and a goroutine for ever, which fetches the keys every hour",
			Why:  "a key set asks its server when it is built, holds the keys, and has a goroutine that asks again",
			Evidence: Evidence{
				Read:    "v3.9.1, jwkset v0.11.4",
				Reuse:   []string{"keyfunc.go, NewDefault: launches a goroutine that refreshes the remote keys"},
				Sharing: raceClean,
				Links: []string{
					"https://github.com/netboxlabs/diode/pull/346",
					"https://github.com/qjoly/talosctl-oidc/issues/25",
				},
				Bench: []string{"keyfunc3-NewDefault"},
			},
		},
		{
			ID: "keyfunc-v2", Title: "keyfunc v1 and v2 key sets", Group: Validator, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/MicahParks/keyfunc/v2.Get", Result: "*keyfunc.JWKS", Error: true, Dials: true, LeaksWith: "RefreshInterval", Leak: refreshes},
				{Name: "github.com/MicahParks/keyfunc/v2.GetMultiple", Result: "*keyfunc.MultipleJWKS", Error: true, Dials: true, Sharing: Unknown},
				{Name: "github.com/MicahParks/keyfunc.Get", Result: "*keyfunc.JWKS", Error: true, Dials: true, LeaksWith: "RefreshInterval", Leak: refreshes},
				{Name: "github.com/MicahParks/keyfunc.GetMultiple", Result: "*keyfunc.MultipleJWKS", Error: true, Dials: true, Sharing: Unknown},
			},
			Why: "a key set asks its server when it is built and holds the keys; with RefreshInterval or RefreshUnknownKID it has a goroutine that asks again, until EndBackground",
			Evidence: Evidence{
				Read:    "v2.1.0, v1.9.0",
				Sharing: raceClean,
				Links:   []string{"https://github.com/supertokens/supertokens-golang/pull/155"},
				Bench:   []string{"keyfunc2-Get", "keyfunc2-Get-RefreshInterval", "keyfunc1-Get", "keyfunc1-Get-RefreshInterval"},
			},
		},
	}
}

func providerEntries() []*Entry {
	return []*Entry{
		{
			ID: "oidc-provider", Title: "go-oidc providers", Group: Validator, Default: true, Sharing: Keyed,
			Constructors: []Constructor{
				{Name: "github.com/coreos/go-oidc/v3/oidc.NewProvider", Result: "*oidc.Provider", Error: true, Dials: true},
				{Name: "github.com/coreos/go-oidc.NewProvider", Result: "*oidc.Provider", Error: true, Dials: true},
				{Name: "gopkg.in/coreos/go-oidc.v2.NewProvider", Result: "*oidc.Provider", Error: true, Dials: true},
			},
			Advice: "make one provider for each issuer when the program starts, or in a cache keyed by the issuer",
			Why:    "NewProvider fetches the issuer's configuration, and its key set the keys at the first token: two requests to another server for each one, after which nothing is cached",
			Evidence: Evidence{
				Read:    "v3.21.0, v2.5.0",
				Reuse:   []string{"https://github.com/coreos/go-oidc/issues/436: a maintainer: make the provider once; verifiers live long"},
				Sharing: "made to be shared (source); " + raceClean,
				Links:   []string{"https://github.com/supabase/auth/pull/2308", "https://github.com/supabase/auth/pull/2389"},
				Bench:   []string{"oidc-NewProvider", "oidc2-NewProvider"},
			},
		},
		{
			ID: "oidc-keyset", Title: "go-oidc remote key sets", Group: Validator, Default: true, Sharing: Keyed,
			Constructors: []Constructor{
				{Name: "github.com/coreos/go-oidc/v3/oidc.NewRemoteKeySet", Result: "*oidc.RemoteKeySet"},
				{Name: "github.com/coreos/go-oidc.NewRemoteKeySet", Result: "oidc.KeySet"},
				{Name: "gopkg.in/coreos/go-oidc.v2.NewRemoteKeySet", Result: "oidc.KeySet"},
			},
			Advice: "keep one key set for each address",
			Why:    "a key set caches the keys that it has fetched; a new one fetches them again at the first token",
			Evidence: Evidence{
				Read:    "v3.21.0, v2.5.0",
				Reuse:   []string{"jwks.go, NewRemoteKeySet: caches keys, and is meant to live long"},
				Sharing: "mutex (source); " + raceClean,
				Bench:   []string{"oidc-NewRemoteKeySet", "oidc2-NewRemoteKeySet"},
			},
		},
		{
			ID: "google-idtoken", Title: "Google ID token validators", Group: Validator, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "google.golang.org/api/idtoken.NewValidator", Result: "*idtoken.Validator", Error: true},
			},
			Why: "a validator owns a transport and caches the certificates that it has fetched with it; a new one connects and fetches them again, which takes time rather than CPU",
			Evidence: Evidence{
				Read:    "google.golang.org/api v0.312.0",
				Reuse:   []string{"validate.go: the package's own Validate uses one validator, made once"},
				Sharing: "mutex (source, cache.go); " + raceClean,
				Bench:   []string{"idtoken-NewValidator-build", "idtoken-NewValidator"},
			},
		},
		{
			ID: "auth0-jwks", Title: "go-jwt-middleware key providers", Group: Validator, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/auth0/go-jwt-middleware/v2/jwks.NewCachingProvider", Result: "*jwks.CachingProvider"},
				{Name: "github.com/auth0/go-jwt-middleware/v2/jwks.NewProvider", Result: "*jwks.Provider", Sharing: Keyed, Advice: "share one jwks.NewCachingProvider: a Provider fetches the keys at every call"},
			},
			Why: "a provider caches the keys of its issuer; a new one fetches the issuer's configuration and the keys at the first token",
			Evidence: Evidence{
				Read:    "v2.3.1",
				Reuse:   []string{"README: the provider is made once, beside the middleware"},
				Sharing: "RWMutex (source); " + raceClean,
				Bench:   []string{"auth0-NewCachingProvider"},
			},
		},
	}
}

func jwkEntries() []*Entry {
	return []*Entry{
		{
			ID: "jwk-fetch", Title: "jwx jwk.Fetch", Group: Validator, Default: true, Sharing: Keyed,
			Constructors: []Constructor{
				{Name: "github.com/lestrrat-go/jwx/v3/jwk.Fetch", Result: "jwk.Set", Error: true, Dials: true},
				{Name: "github.com/lestrrat-go/jwx/v2/jwk.Fetch", Result: "jwk.Set", Error: true, Dials: true},
				{Name: "github.com/lestrrat-go/jwx/jwk.Fetch", Result: "jwk.Set", Error: true, Dials: true, Advice: "configure the address in one jwk.AutoRefresh, which fetches again when it has to"},
			},
			Advice: "register the address with one jwk.Cache, which fetches again when it has to",
			Why:    "Fetch asks the server each time, and caches nothing",
			Evidence: Evidence{
				Read:    "v3.4.0, v2.1.7, v1.2.31",
				Reuse:   []string{"jwk/cache.go, Cache: for keys that are looked up again and again"},
				Sharing: raceClean,
				Bench:   []string{"jwk3-Fetch", "jwk1-Fetch"},
			},
		},
		{
			ID: "jwk-cache", Title: "jwx jwk.Cache", Group: Validator, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/lestrrat-go/jwx/v3/jwk.NewCache", Result: "*jwk.Cache", Error: true, Dials: true, Ends: true},
			},
			Setup: []string{"Register"},
			Leak:  "each one that is not shut down, and whose context does not end, keeps 9 KB and seven goroutines for ever",
			Why:   "a cache owns the goroutines that fetch the keys again; and a cache for one call caches nothing",
			Evidence: Evidence{
				Read:    "v3.4.0, httprc v3",
				Sharing: "made to be shared (source); " + raceClean,
				Bench:   []string{"jwk3-NewCache-noShutdown"},
			},
		},
		{
			ID: "jwk-cache-v2", Title: "jwx v2 jwk.Cache", Group: Validator, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/lestrrat-go/jwx/v2/jwk.NewCache", Result: "*jwk.Cache", Ends: true},
			},
			Setup: []string{"Register"},
			Leak:  "each one whose context does not end keeps 5 KB and five goroutines for ever",
			Why:   "a cache owns the goroutines that fetch the keys again; and a cache for one call caches nothing",
			Evidence: Evidence{
				Read:    "v2.1.7",
				Sharing: "made to be shared (source); " + raceClean,
				Bench:   []string{"jwk2-NewCache"},
			},
		},
		{
			ID: "jwk-autorefresh", Title: "jwx v1 jwk.AutoRefresh", Group: Validator, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/lestrrat-go/jwx/jwk.NewAutoRefresh", Result: "*jwk.AutoRefresh", Ends: true},
			},
			Setup: []string{"Configure", "ErrorSink"},
			Leak:  "each one whose context does not end keeps 4.1 KB and a goroutine for ever",
			Why:   "it owns the goroutine that fetches the keys again; and one for one call caches nothing",
			Evidence: Evidence{
				Read:    "v1.2.31",
				Reuse:   []string{"refresh.go, NewAutoRefresh: its context is that of the program"},
				Sharing: "mutexes (source); " + raceClean,
				Bench:   []string{"jwk1-NewAutoRefresh"},
			},
		},
	}
}
