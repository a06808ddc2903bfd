// Package services has what services around tokens, schemas and tools build for
// each request.
package services

import (
	"context"
	"net/http"
	"net/url"
	"time"

	keyfunc2 "github.com/MicahParks/keyfunc/v2"
	"github.com/auth0/go-jwt-middleware/v2/jwks"
	jwk2 "github.com/lestrrat-go/jwx/v2/jwk"
	"github.com/lestrrat-go/jwx/v3/jwk"
	"google.golang.org/api/idtoken"
)

const keysURL = "https://issuer.example.com/keys"

var issuer = &url.URL{Scheme: "https", Host: "issuer.example.com"}

func tokens(w http.ResponseWriter, r *http.Request) {
	v, err := idtoken.NewValidator(context.Background()) // want `builds`
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_, _ = v.Validate(r.Context(), r.FormValue("token"), "shop")
}

// The context is the request's.
func tokensOf(w http.ResponseWriter, r *http.Request) {
	v, err := idtoken.NewValidator(r.Context()) // unfixed: fix/depends-on-function // want `builds`
	if err != nil {
		return
	}
	_, _ = v.Validate(r.Context(), r.FormValue("token"), "shop")
}

var shared, _ = idtoken.NewValidator(context.Background())

func tokensShared(w http.ResponseWriter, r *http.Request) {
	_, _ = shared.Validate(r.Context(), r.FormValue("token"), "shop")
}

func provider(w http.ResponseWriter, r *http.Request) {
	p := jwks.NewCachingProvider(&url.URL{Scheme: "https", Host: "issuer.example.com"}, 5*time.Minute) // want `builds`
	_, _ = p.KeyFunc(r.Context())
}

// It caches nothing: to share it helps nobody.
func uncached(w http.ResponseWriter, r *http.Request) {
	p := jwks.NewProvider(issuer) // unfixed: fix/one-for-each-key // want `share one jwks.NewCachingProvider`
	_, _ = p.KeyFunc(r.Context())
}

// The issuer is the request's.
func tenant(w http.ResponseWriter, r *http.Request) {
	p := jwks.NewCachingProvider(&url.URL{Scheme: "https", Host: r.Host}, 5*time.Minute) // silent: request/depends-on-parameter
	_, _ = p.KeyFunc(r.Context())
}

// Its set-up asks the server, and the error may pass.
func cache3(w http.ResponseWriter, r *http.Request) {
	c, err := jwk.NewCache(context.Background(), nil) // unfixed: fix/asks-server // want `builds`
	if err != nil {
		return
	}
	if err := c.Register(r.Context(), keysURL); err != nil {
		return
	}
	_, _ = c.Lookup(r.Context(), keysURL)
}

// Each one has goroutines: it waits for the first request.
func cache2(w http.ResponseWriter, r *http.Request) {
	c := jwk2.NewCache(context.Background()) // want `builds`
	_ = c.Register(keysURL)
	_, _ = c.Get(r.Context(), keysURL)
}

// They end with the request.
func cacheOf(w http.ResponseWriter, r *http.Request) {
	c := jwk2.NewCache(r.Context()) // unfixed: fix/depends-on-function // want `builds`
	_ = c.Register(keysURL)
	_, _ = c.Get(r.Context(), keysURL)
}

func cacheTenant(w http.ResponseWriter, r *http.Request) {
	c := jwk2.NewCache(context.Background()) // silent: request/depends-on-parameter
	_ = c.Register(r.FormValue("keys"))
	_, _ = c.Get(r.Context(), r.FormValue("keys"))
}

func fetch(w http.ResponseWriter, r *http.Request) {
	set, err := jwk.Fetch(r.Context(), keysURL) // unfixed: fix/one-for-each-key // want `register the address with one jwk.Cache`
	if err != nil {
		return
	}
	set.Len()
}

func fetchTenant(w http.ResponseWriter, r *http.Request) {
	set, err := jwk.Fetch(r.Context(), r.FormValue("keys")) // silent: request/depends-on-parameter
	if err != nil {
		return
	}
	set.Len()
}

func keys(w http.ResponseWriter, r *http.Request) {
	k, err := keyfunc2.Get(keysURL, keyfunc2.Options{RefreshInterval: time.Hour}) // unfixed: fix/asks-server // want `builds`
	if err != nil {
		return
	}
	defer k.EndBackground()
	_, _ = k.Keyfunc(r.FormValue("token"))
}

// That one of these can be shared was not measured.
func manyKeys(w http.ResponseWriter, r *http.Request) {
	k, err := keyfunc2.GetMultiple(map[string]keyfunc2.Options{keysURL: {}}) // unfixed: fix/sharing-not-measured // want `builds`
	if err != nil {
		return
	}
	_, _ = k.Keyfunc(r.FormValue("token"))
}

type verifier struct{ keys *keyfunc2.JWKS }

func newVerifier() (*verifier, error) {
	k, err := keyfunc2.Get(keysURL, keyfunc2.Options{RefreshInterval: time.Hour}) // silent: scope/returned-to-importers
	if err != nil {
		return nil, err
	}
	return &verifier{keys: k}, nil
}

func (v *verifier) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, _ = v.keys.Keyfunc(r.FormValue("token"))
}
