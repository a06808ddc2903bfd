// Package svcoptions has services with functional options. What decides: where the service is made, and where the option is evaluated.
package svcoptions

import (
	"context"
	"net/http"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type comment struct {
	Text string `schema:"text" validate:"required"`
}

type Comments struct {
	rules *validator.Validate
	trim  *mold.Transformer
	clean *bluemonday.Policy
	forms *schema.Decoder
}

type Option func(*Comments)

func WithRules(v *validator.Validate) Option { return func(c *Comments) { c.rules = v } }

func WithTrim() Option {
	t := mold.New() // silent
	return func(c *Comments) { c.trim = t }
}

func WithPolicy(elements ...string) Option {
	return func(c *Comments) {
		p := bluemonday.NewPolicy() // silent
		c.clean = p.AllowElements(elements...)
	}
}

// New makes comments; its callers keep them.
func New(opts ...Option) *Comments {
	c := &Comments{
		rules: validator.New(),        // silent
		clean: bluemonday.UGCPolicy(), // silent
	}
	for _, opt := range opts {
		opt(c)
	}
	return c
}

// Draft makes comments for one draft.
func Draft(opts ...Option) *Comments {
	c := &Comments{forms: schema.NewDecoder()} // report
	for _, opt := range opts {
		opt(c)
	}
	return c
}

func (c *Comments) parse(r *http.Request) (x comment, err error) {
	if c.forms != nil {
		err = c.forms.Decode(&x, r.PostForm)
	} else {
		x.Text = r.FormValue("text")
	}
	return x, err
}

func (c *Comments) post(ctx context.Context, x comment) error {
	if c.trim != nil {
		if err := c.trim.Struct(ctx, &x); err != nil {
			return err
		}
	}
	x.Text = c.clean.Sanitize(x.Text)
	return c.rules.StructCtx(ctx, x)
}

type api struct{ comments *Comments }

func (a *api) create(w http.ResponseWriter, r *http.Request) {
	x, err := a.comments.parse(r)
	if err == nil {
		err = a.comments.post(r.Context(), x)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (a *api) draft(w http.ResponseWriter, r *http.Request) {
	d := Draft(WithRules(validator.New())) // report
	if _, err := d.parse(r); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// callOption is an option of a single call.
type callOption func(*call)

type call struct {
	rules *validator.Validate
	trim  *mold.Transformer
}

func trimmed() callOption {
	return func(c *call) {
		c.trim = mold.New() // report
	}
}

func (c *Comments) check(ctx context.Context, x comment, opts ...callOption) error {
	cl := call{rules: c.rules}
	for _, opt := range opts {
		opt(&cl)
	}
	if cl.trim != nil {
		if err := cl.trim.Struct(ctx, &x); err != nil {
			return err
		}
	}
	return cl.rules.StructCtx(ctx, x)
}

func (a *api) lint(w http.ResponseWriter, r *http.Request) {
	if err := a.comments.check(r.Context(), comment{r.FormValue("text")}, trimmed()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func Serve(addr string) error {
	v := validator.New() // silent
	v.RegisterAlias("text", "required,max=1000")
	a := &api{New(WithRules(v), WithTrim(), WithPolicy("b", "i"))}
	m := http.NewServeMux()
	m.HandleFunc("/create", a.create)
	m.HandleFunc("/draft", a.draft)
	m.HandleFunc("/lint", a.lint)
	return http.ListenAndServe(addr, m)
}
