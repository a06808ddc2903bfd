package validator

import (
	"context"
	"crypto/rand"
	"crypto/rsa"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"time"

	keyfunc2 "github.com/MicahParks/keyfunc/v2"
	"github.com/MicahParks/keyfunc/v3"
	"github.com/auth0/go-jwt-middleware/v2/jwks"
	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/go-jose/go-jose/v4"
	"github.com/golang-jwt/jwt/v5"
	"github.com/lestrrat-go/httprc/v3"
	jwk2 "github.com/lestrrat-go/jwx/v2/jwk"
	"github.com/lestrrat-go/jwx/v3/jwk"
	"google.golang.org/api/idtoken"
	"google.golang.org/api/option"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

const (
	keyID    = "shop-1"
	audience = "shop"
)

// An issuer is a server in this process that publishes one key, and a token
// that it has signed.
type issuer struct {
	url, keys, token string
	google           string     // a token of Google's issuer, with the same key
	documents        httpClient // answers every request with the keys
}

// newIssuer starts a server with a discovery document and a set of keys.
func newIssuer() issuer {
	key := bench.Must(rsa.GenerateKey(rand.Reader, 2048))
	set := bench.Must(json.Marshal(jose.JSONWebKeySet{Keys: []jose.JSONWebKey{
		{Key: key.Public(), KeyID: keyID, Algorithm: "RS256", Use: "sig"},
	}}))
	documents := make(map[string][]byte)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(documents[r.URL.Path])
	}))
	documents["/keys"] = set
	documents["/.well-known/openid-configuration"] = bench.Must(json.Marshal(map[string]any{
		"issuer": server.URL, "jwks_uri": server.URL + "/keys",
		"authorization_endpoint": server.URL + "/auth", "token_endpoint": server.URL + "/token",
		"id_token_signing_alg_values_supported": []string{"RS256"},
	}))
	return issuer{
		url: server.URL, keys: server.URL + "/keys", documents: httpClient(set),
		token: sign(key, server.URL), google: sign(key, "https://accounts.google.com"),
	}
}

func sign(key *rsa.PrivateKey, issuer string) string {
	token := jwt.NewWithClaims(jwt.SigningMethodRS256, jwt.MapClaims{
		"iss": issuer, "aud": audience, "sub": "ada",
		"exp": time.Now().Add(24 * time.Hour).Unix(), "iat": time.Now().Unix(),
	})
	token.Header["kid"] = keyID
	return bench.Must(token.SignedString(key))
}

// An httpClient is a transport that answers each request with the same bytes.
type httpClient []byte

func (c httpClient) RoundTrip(r *http.Request) (*http.Response, error) {
	w := httptest.NewRecorder()
	_, _ = w.Write(c)
	answer := w.Result()
	answer.Request = r
	return answer, nil
}

func authCases() []bench.Case {
	is := newIssuer()
	parse := func(keys jwt.Keyfunc) error {
		_, err := jwt.Parse(is.token, keys)
		return err
	}
	all := []bench.Case{
		bench.Of("keyfunc3-NewDefault", func() keyfunc.Keyfunc {
			return bench.Must(keyfunc.NewDefault([]string{is.keys}))
		}, func(k keyfunc.Keyfunc) error { return parse(k.Keyfunc) }).
			Keeps("the goroutine that fetches the keys again has no end", 100),
		bench.Closing("keyfunc2-Get-RefreshInterval", func() *keyfunc2.JWKS {
			return bench.Must(keyfunc2.Get(is.keys, keyfunc2.Options{RefreshInterval: time.Hour}))
		}, func(k *keyfunc2.JWKS) error { return parse(k.Keyfunc) }, (*keyfunc2.JWKS).EndBackground).
			Keeps("the goroutine that fetches the keys again holds it", 100),
		bench.Of("keyfunc2-Get", func() *keyfunc2.JWKS {
			return bench.Must(keyfunc2.Get(is.keys, keyfunc2.Options{}))
		}, func(k *keyfunc2.JWKS) error { return parse(k.Keyfunc) }).Builds(100),
	}
	all = append(all, olderAuthCases(is)...)
	all = append(all, providerCases(is)...)
	return append(all, jwkCases(is)...)
}

func providerCases(is issuer) []bench.Case {
	ctx := context.Background()
	return []bench.Case{
		bench.Of("oidc-NewProvider", func() *oidc.Provider {
			return bench.Must(oidc.NewProvider(ctx, is.url))
		}, func(p *oidc.Provider) error {
			_, err := p.Verifier(&oidc.Config{ClientID: audience}).Verify(ctx, is.token)
			return err
		}).Builds(100),
		bench.Of("oidc-NewRemoteKeySet", func() *oidc.RemoteKeySet {
			return oidc.NewRemoteKeySet(ctx, is.keys)
		}, func(k *oidc.RemoteKeySet) error {
			_, err := oidc.NewVerifier(is.url, k, &oidc.Config{ClientID: audience}).Verify(ctx, is.token)
			return err
		}).Builds(100),
		bench.BuildOnly("idtoken-NewValidator-build", func() *idtoken.Validator {
			return bench.Must(idtoken.NewValidator(ctx))
		}).Builds(100),
		bench.Of("idtoken-NewValidator", func() *idtoken.Validator {
			return bench.Must(idtoken.NewValidator(ctx, option.WithHTTPClient(&http.Client{Transport: is.documents})))
		}, func(v *idtoken.Validator) error {
			_, err := v.Validate(ctx, is.google, audience)
			return err
		}).Builds(100),
		bench.Of("auth0-NewCachingProvider", func() *jwks.CachingProvider {
			return jwks.NewCachingProvider(bench.Must(url.Parse(is.url)), time.Hour)
		}, func(p *jwks.CachingProvider) error {
			set, err := p.KeyFunc(ctx)
			if err != nil {
				return err
			}
			return bench.Check(set != nil, true)
		}).Builds(100),
	}
}

func jwkCases(is issuer) []bench.Case {
	ctx := context.Background()
	lookUp := func(s interface {
		LookupKeyID(string) (jwk.Key, bool)
	}) error {
		if _, ok := s.LookupKeyID(keyID); !ok {
			return errors.New("the set has no such key")
		}
		return nil
	}
	return []bench.Case{
		bench.Of("jwk3-Fetch", func() jwk.Set { return bench.Must(jwk.Fetch(ctx, is.keys)) },
			func(s jwk.Set) error { return lookUp(s) }).Builds(100),
		bench.Closing("jwk3-NewCache-noShutdown", func() *jwk.Cache {
			c := bench.Must(jwk.NewCache(ctx, httprc.NewClient()))
			return bench.Must(c, c.Register(ctx, is.keys))
		}, func(c *jwk.Cache) error {
			set, err := c.Lookup(ctx, is.keys)
			if err != nil {
				return err
			}
			return lookUp(set)
		}, func(c *jwk.Cache) { _ = c.Shutdown(ctx) }).Keeps("its goroutines hold it", 50),
		bench.Of("jwk2-NewCache", func() *jwk2.Cache {
			c := jwk2.NewCache(ctx)
			return bench.Must(c, c.Register(is.keys))
		}, func(c *jwk2.Cache) error {
			set, err := c.Get(ctx, is.keys)
			if err != nil {
				return err
			}
			return bench.Check(set.Len(), 1)
		}).Keeps("its goroutines end with the context of NewCache only", 50),
	}
}
