// Package functype has functions that are values of one named type. What decides is which of them a request can reach.
package functype

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

type in struct{ Name string }

// Step is a part of the start.
type Step func(ctx context.Context) error

var steps []Step

func warm(ctx context.Context) error {
	return validator.New().Struct(in{"warm"}) // silent
}

func ping(ctx context.Context) error {
	return mold.New().Struct(ctx, &in{"ping"}) // report
}

func pong(ctx context.Context) error {
	return form.NewDecoder().Decode(&in{}, nil) // report
}

func Main() {
	steps = append(steps, Step(warm))
	for _, s := range steps {
		_ = s(context.Background())
	}
	pinger := Step(ping)
	http.HandleFunc("/ping", func(w http.ResponseWriter, r *http.Request) { _ = pinger(r.Context()) })
	var either Step = ping
	if len(steps) > 1 {
		either = pong
	}
	http.HandleFunc("/either", func(w http.ResponseWriter, r *http.Request) { _ = either(r.Context()) })
}
