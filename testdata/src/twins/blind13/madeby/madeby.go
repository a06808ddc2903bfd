// Package madeby works with the results of functions that it is given. What decides: how often the function is called, and whether it makes something.
package madeby

import (
	"context"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type post struct{ Text string }

// checked asks for rules with each request.
func checked(rules func() *validator.Validate) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if rules().Struct(post{r.FormValue("text")}) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

// cleaned asks for a policy once.
func cleaned(policy func() *bluemonday.Policy) http.HandlerFunc {
	p := policy()
	return func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}
}

// provider asks for a decoder for each request, and is told for which.
type provider func(r *http.Request) *form.Decoder

func (p provider) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var x post
	_ = p(r).Decode(&x, r.URL.Query())
}

func pick(ok bool, a, b func() *schema.Decoder) *schema.Decoder {
	if ok {
		return a()
	}
	return b()
}

func lenient() *schema.Decoder {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	return d
}

var strictDecoder = schema.NewDecoder() // silent

func strict() *schema.Decoder { return strictDecoder }

// read picks one of two.
func read(w http.ResponseWriter, r *http.Request) {
	var x post
	_ = pick(r.FormValue("lenient") != "", lenient, strict).Decode(&x, r.URL.Query())
}

type task func(context.Context, *post) error

// retry does it up to three times.
func retry(ctx context.Context, p *post, mk func() task) error {
	t := mk()
	var err error
	for range 3 {
		if err = t(ctx, p); err == nil {
			return nil
		}
	}
	return err
}

func trimTask() task {
	t := mold.New() // report
	return func(ctx context.Context, p *post) error { return t.Struct(ctx, p) }
}

func trim(w http.ResponseWriter, r *http.Request) {
	p := post{r.FormValue("text")}
	if err := retry(r.Context(), &p, trimTask); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

func Routes(r chi.Router) error {
	v := validator.New() // silent
	r.Post("/kept", checked(func() *validator.Validate { return v }))
	r.Post("/fresh", checked(func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	}))
	r.Post("/clean", cleaned(func() *bluemonday.Policy {
		return bluemonday.UGCPolicy().AllowElements("b") // silent
	}))
	r.Method(http.MethodGet, "/provided", provider(func(*http.Request) *form.Decoder {
		return form.NewDecoder() // report
	}))
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	codec := func() *goavro.Codec { return c }
	r.Get("/encode", func(w http.ResponseWriter, r *http.Request) {
		data, _ := codec().BinaryFromNative(nil, r.FormValue("text"))
		_, _ = w.Write(data)
	})
	r.Get("/read", read)
	r.Post("/trim", trim)
	return nil
}
