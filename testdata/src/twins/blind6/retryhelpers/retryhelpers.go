// Package retryhelpers tries again. What decides: whether that which is tried again is the making of the object, which ends when it has
// succeeded, or the work with it.
package retryhelpers

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/cenkalti/backoff/v4"
	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"google.golang.org/api/idtoken"
)

type claim struct {
	Subject string `validate:"required"`
}

const claimSchema = `{"type":"record","name":"claim","fields":[]}`

// again tries until it succeeds, or has tried often enough.
func again(n int, f func() error) (err error) {
	for range n {
		if err = f(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// repeat does it n times, whatever comes.
func repeat(n int, f func() error) (err error) {
	for range n {
		err = errors.Join(err, f())
	}
	return err
}

type gate struct {
	provider *oidc.Provider
	tokens   *idtoken.Validator
	codec    *goavro.Codec
}

func connect(ctx context.Context, issuer string) (*gate, error) {
	g := &gate{}
	err := again(5, func() (err error) {
		// Until the provider answers.
		g.provider, err = oidc.NewProvider(ctx, issuer) // silent
		return err
	})
	if err != nil {
		return nil, err
	}
	for {
		if g.tokens, err = idtoken.NewValidator(ctx); err == nil { // silent
			break
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(time.Second):
		}
	}
	err = backoff.Retry(func() (err error) {
		g.codec, err = goavro.NewCodec(claimSchema) // silent
		return err
	}, backoff.NewExponentialBackOff())
	return g, err
}

func (g *gate) save(w http.ResponseWriter, r *http.Request) {
	in := claim{r.FormValue("sub")}
	err := again(3, func() error {
		// The work is tried again; its codec is made again with it, and for each request.
		c, err := goavro.NewCodec(claimSchema) // report
		if err != nil {
			return err
		}
		_, err = c.BinaryFromNative(nil, map[string]any{"sub": in.Subject})
		return err
	})
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
	}
}

func (g *gate) saveShared(w http.ResponseWriter, r *http.Request) {
	// Outside what is tried again, and yet for each request.
	v := validator.New() // report
	err := again(3, func() error { return v.Struct(claim{r.FormValue("sub")}) })
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
	}
}

// smoke is called at the start: it does the same five times.
func smoke(subjects [5]string) error {
	i := 0
	return repeat(len(subjects), func() error {
		defer func() { i++ }()
		_, err := goavro.NewCodec(`"` + subjects[i] + `"`) // silent
		return err
	})
}

// Watch is called with what comes in.
func Watch(in <-chan claim) error {
	for c := range in {
		err := backoff.Retry(func() error {
			return validator.New().Struct(c) // report
		}, backoff.NewExponentialBackOff())
		if err != nil {
			return err
		}
	}
	return nil
}

func Main(ctx context.Context) error {
	if err := smoke([5]string{"a", "b", "c", "d", "e"}); err != nil {
		return err
	}
	g, err := connect(ctx, "https://issuer.example")
	if err != nil {
		return err
	}
	http.HandleFunc("/save", g.save)
	http.HandleFunc("/shared", g.saveShared)
	return http.ListenAndServe(":8080", nil)
}
