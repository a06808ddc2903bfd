package validator

import (
	"context"
	"errors"
	"time"

	keyfunc1 "github.com/MicahParks/keyfunc"
	oidc2 "github.com/coreos/go-oidc"
	jwt4 "github.com/golang-jwt/jwt/v4"
	jwk1 "github.com/lestrrat-go/jwx/jwk"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// olderAuthCases are the majors before those of authCases.
func olderAuthCases(is issuer) []bench.Case {
	ctx := context.Background()
	parse := func(keys jwt4.Keyfunc) error {
		_, err := jwt4.Parse(is.token, keys)
		return err
	}
	hasKey := func(s jwk1.Set) error {
		if _, ok := s.LookupKeyID(keyID); !ok {
			return errors.New("the set has no such key")
		}
		return nil
	}
	return []bench.Case{
		bench.Closing("keyfunc1-Get-RefreshInterval", func() *keyfunc1.JWKS {
			return bench.Must(keyfunc1.Get(is.keys, keyfunc1.Options{RefreshInterval: time.Hour}))
		}, func(k *keyfunc1.JWKS) error { return parse(k.Keyfunc) }, (*keyfunc1.JWKS).EndBackground).
			Keeps("the goroutine that fetches the keys again holds it", 100),
		bench.Of("keyfunc1-Get", func() *keyfunc1.JWKS {
			return bench.Must(keyfunc1.Get(is.keys, keyfunc1.Options{}))
		}, func(k *keyfunc1.JWKS) error { return parse(k.Keyfunc) }).Builds(100),
		bench.Of("oidc2-NewProvider", func() *oidc2.Provider {
			return bench.Must(oidc2.NewProvider(ctx, is.url))
		}, func(p *oidc2.Provider) error {
			_, err := p.Verifier(&oidc2.Config{ClientID: audience}).Verify(ctx, is.token)
			return err
		}).Builds(100),
		bench.Of("oidc2-NewRemoteKeySet", func() oidc2.KeySet {
			return oidc2.NewRemoteKeySet(ctx, is.keys)
		}, func(k oidc2.KeySet) error {
			_, err := oidc2.NewVerifier(is.url, k, &oidc2.Config{ClientID: audience}).Verify(ctx, is.token)
			return err
		}).Builds(100),
		bench.Of("jwk1-Fetch", func() jwk1.Set { return bench.Must(jwk1.Fetch(ctx, is.keys)) }, hasKey).Builds(100),
		bench.Of("jwk1-NewAutoRefresh", func() *jwk1.AutoRefresh {
			c := jwk1.NewAutoRefresh(ctx)
			c.Configure(is.keys)
			return c
		}, func(c *jwk1.AutoRefresh) error {
			set, err := c.Fetch(ctx, is.keys)
			if err != nil {
				return err
			}
			return hasKey(set)
		}).Keeps("its goroutine ends with the context of NewAutoRefresh only", 50),
	}
}
