// Package idtokens checks tokens. What decides: whether keys and their caches are fetched for each token; and whether the
// token says whose they are.
package idtokens

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/MicahParks/keyfunc/v3"
	"github.com/auth0/go-jwt-middleware/v2/jwks"
	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/lestrrat-go/jwx/v2/jwk"
	"google.golang.org/api/idtoken"
)

const keys = "https://id.example.com/keys"

func Google(w http.ResponseWriter, r *http.Request) {
	// For each request.
	v, err := idtoken.NewValidator(context.Background()) // report
	if err != nil {
		return
	}
	_, _ = v.Validate(r.Context(), r.Header.Get("Authorization"), "us")
}

func verify(ctx context.Context, raw string) error {
	// The issuer is a constant.
	p, err := oidc.NewProvider(ctx, "https://accounts.example.com") // report
	if err != nil {
		return err
	}
	_, err = p.Verifier(&oidc.Config{ClientID: "us"}).Verify(ctx, raw)
	return err
}

func Oidc(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if verify(r.Context(), r.Header.Get("Authorization")) == nil {
			next.ServeHTTP(w, r)
		}
	})
}

func Keys(w http.ResponseWriter, r *http.Request) {
	// The keys of a constant address.
	set, err := jwk.Fetch(r.Context(), keys) // report
	if err != nil || set.Len() == 0 {
		http.Error(w, "no keys", 500)
	}
}

func keyFunc(token any) (any, error) {
	// For each token.
	k, err := keyfunc.NewDefault([]string{keys}) // report
	if err != nil {
		return nil, err
	}
	return k.Keyfunc(token)
}

func Parsed(w http.ResponseWriter, r *http.Request) { _, _ = keyFunc(r.Header.Get("Authorization")) }

func Caching(w http.ResponseWriter, r *http.Request) {
	issuer := &url.URL{Scheme: "https", Host: "id.example.com"}
	// A cache that is thrown away with the request.
	p := jwks.NewCachingProvider(issuer, time.Hour) // report
	_, _ = p.KeyFunc(r.Context())
}

// Once, or as the token says.

type auth struct {
	google *idtoken.Validator
	k      keyfunc.Keyfunc
	cache  *jwk.Cache
	jwks   *jwks.CachingProvider
}

func newAuth(ctx context.Context, issuer *url.URL) (*auth, error) {
	// Kept.
	g, err := idtoken.NewValidator(ctx) // silent
	if err != nil {
		return nil, err
	}
	// Kept.
	k, err := keyfunc.NewDefaultCtx(ctx, []string{keys}) // silent
	if err != nil {
		return nil, err
	}
	a := &auth{google: g, k: k}
	// Kept.
	a.cache = jwk.NewCache(ctx) // silent
	// Kept.
	a.jwks = jwks.NewCachingProvider(issuer, time.Hour) // silent
	return a, a.cache.Register(keys)
}

func (a *auth) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, _ = a.google.Validate(r.Context(), r.Header.Get("Authorization"), "us")
	_, _ = a.cache.Get(r.Context(), keys)
	_, _ = a.jwks.KeyFunc(r.Context())
}

func Issuer(w http.ResponseWriter, r *http.Request) {
	// The issuer is that of the request.
	p, err := oidc.NewProvider(r.Context(), r.FormValue("issuer")) // silent
	if err != nil {
		return
	}
	_, _ = p.Verifier(&oidc.Config{}).Verify(r.Context(), r.Header.Get("Authorization"))
}

type issuers struct{ m sync.Map }

func (i *issuers) of(ctx context.Context, issuer string) (*oidc.Provider, error) {
	if p, ok := i.m.Load(issuer); ok {
		return p.(*oidc.Provider), nil
	}
	// One for each issuer, kept.
	p, err := oidc.NewProvider(context.WithoutCancel(ctx), issuer) // silent
	if err != nil {
		return nil, err
	}
	actual, _ := i.m.LoadOrStore(issuer, p)
	kept, ok := actual.(*oidc.Provider)
	if !ok {
		return nil, errors.New("no provider")
	}
	return kept, nil
}

var all issuers

func Issuers(w http.ResponseWriter, r *http.Request) {
	_, _ = all.of(r.Context(), r.FormValue("issuer"))
}
