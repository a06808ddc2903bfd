// Package tryagain makes an attempt again when it failed. What decides: whether the build is part of the attempt.
package tryagain

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/avast/retry-go/v4"
	"github.com/cenkalti/backoff/v4"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	jsoniter "github.com/json-iterator/go"
	"k8s.io/apimachinery/pkg/runtime"
	kretry "k8s.io/client-go/util/retry"
)

type job struct {
	ID string `validate:"required"`
}

type sender func(ctx context.Context, b []byte) error

// push makes its codec with each attempt.
func push(ctx context.Context, send sender, j job) error {
	return retry.Do(func() error {
		out, err := jsoniter.Config{SortMapKeys: true}.Froze().Marshal(j) // report
		if err != nil {
			return err
		}
		return send(ctx, out)
	}, retry.Attempts(3))
}

var api = jsoniter.Config{SortMapKeys: true}.Froze() // silent

// pushKept has it.
func pushKept(ctx context.Context, send sender, j job) error {
	return retry.Do(func() error {
		out, err := api.Marshal(j)
		if err != nil {
			return err
		}
		return send(ctx, out)
	})
}

// update goes round on conflict.
func update(j job) error {
	return kretry.RetryOnConflict(kretry.DefaultRetry, func() error {
		s := runtime.NewScheme() // report
		_, err := s.New(j.ID)
		return err
	})
}

// connect tries until an environment is there. It runs when the process starts.
func connect(ctx context.Context) (*cel.Env, error) {
	for i := 0; ; i++ {
		env, err := cel.NewEnv(cel.Variable("job", cel.StringType)) // silent
		if err == nil {
			return env, nil
		}
		if i == 3 {
			return nil, err
		}
		time.Sleep(time.Second)
	}
}

// compile tries too, but makes the environment whether or not what failed is the environment.
func compile(ctx context.Context, text string) (*cel.Ast, error) {
	var last error
	for range 3 {
		env, err := cel.NewEnv(cel.Variable("job", cel.StringType)) // report
		if err != nil {
			return nil, err
		}
		ast, iss := env.Compile(text)
		if last = iss.Err(); last == nil {
			return ast, nil
		}
	}
	return nil, last
}

// wait is called with the data of one job.
func wait(ctx context.Context, send sender, j job) error {
	v := validator.New() // report
	return backoff.Retry(func() error {
		if err := v.Struct(j); err != nil {
			return err
		}
		return send(ctx, nil)
	}, nil)
}

// twice has the attempt in a closure, and calls it.
func twice(ctx context.Context, send sender, in map[string][]string) error {
	attempt := func() error {
		var j job
		if err := form.NewDecoder().Decode(&j, in); err != nil { // report
			return err
		}
		return send(ctx, []byte(j.ID))
	}
	if attempt() == nil {
		return nil
	}
	return attempt()
}

// deferred makes its decoder once, at the start, for all attempts.
func deferred(send sender) func(context.Context, map[string][]string) error {
	d := form.NewDecoder() // silent
	return func(ctx context.Context, in map[string][]string) error {
		for range 3 {
			var j job
			if err := d.Decode(&j, in); err != nil {
				return err
			}
			if send(ctx, []byte(j.ID)) == nil {
				return nil
			}
		}
		return errors.New("gave up")
	}
}

func Main(ctx context.Context, send sender) error {
	env, err := connect(ctx)
	if err != nil {
		return err
	}
	try := deferred(send)
	http.HandleFunc("POST /jobs", func(w http.ResponseWriter, r *http.Request) {
		j := job{r.FormValue("id")}
		_, err := compile(r.Context(), r.FormValue("rule"))
		_, iss := env.Compile(r.FormValue("rule"))
		err = errors.Join(err, iss.Err(), push(r.Context(), send, j), pushKept(r.Context(), send, j), update(j), wait(r.Context(), send, j))
		if errors.Join(err, twice(r.Context(), send, r.URL.Query()), try(r.Context(), r.URL.Query())) != nil {
			w.WriteHeader(http.StatusBadGateway)
		}
	})
	return http.ListenAndServe(":8080", nil)
}
