package patterns

import (
	"context"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/MicahParks/keyfunc/v3"
	"github.com/auth0/go-jwt-middleware/v2/jwks"
	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/golang-jwt/jwt/v5"
	"github.com/lestrrat-go/httprc/v3"
	"github.com/lestrrat-go/jwx/v3/jwk"
)

// pattern: keyfunc

// keySet is made when the program starts, and its goroutine ends with the
// context of the program.
func keySet(ctx context.Context) (keyfunc.Keyfunc, error) {
	return keyfunc.NewDefaultCtx(ctx, []string{"https://issuer.example.com/keys"})
}

type bearerAPI struct{ keys keyfunc.Keyfunc }

func (a *bearerAPI) serve(w http.ResponseWriter, r *http.Request) {
	if _, err := jwt.Parse(r.Header.Get("Authorization"), a.keys.Keyfunc); err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
	}
}

// pattern: oidc-provider

// providers holds one provider for each issuer.
type providers struct {
	mu       sync.Mutex
	byIssuer map[string]*oidc.Provider
}

func (p *providers) of(ctx context.Context, issuer string) (*oidc.Provider, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if found := p.byIssuer[issuer]; found != nil {
		return found, nil
	}
	provider, err := oidc.NewProvider(context.WithoutCancel(ctx), issuer)
	if err != nil {
		return nil, err // and the next request asks again
	}
	if p.byIssuer == nil {
		p.byIssuer = make(map[string]*oidc.Provider)
	}
	p.byIssuer[issuer] = provider
	return provider, nil
}

// pattern: oidc-keyset

type tokenAPI struct{ verifier *oidc.IDTokenVerifier }

func newTokenAPI(ctx context.Context) *tokenAPI {
	keys := oidc.NewRemoteKeySet(ctx, "https://issuer.example.com/keys")
	return &tokenAPI{oidc.NewVerifier("https://issuer.example.com", keys, &oidc.Config{ClientID: "shop"})}
}

// pattern: auth0-jwks

func newKeys(issuer *url.URL) *jwks.CachingProvider {
	return jwks.NewCachingProvider(issuer, time.Hour)
}

// pattern: jwk-fetch

const keysURL = "https://issuer.example.com/keys"

// newKeyCache is called when the program starts; handlers call its Lookup.
func newKeyCache(ctx context.Context) (*jwk.Cache, error) {
	cache, err := jwk.NewCache(ctx, httprc.NewClient())
	if err != nil {
		return nil, err
	}
	return cache, cache.Register(ctx, keysURL)
}

func lookUp(r *http.Request, cache *jwk.Cache) (jwk.Set, error) {
	return cache.Lookup(r.Context(), keysURL)
}
