// Package runlists starts by a list of functions, and works by other lists. What decides: who runs the list, and when.
package runlists

import (
	"context"
	"fmt"
	"net/http"
	"regexp"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/huandu/go-sqlbuilder"
	"github.com/microcosm-cc/bluemonday"
)

type comment struct {
	Text string `validate:"required"`
}

type app struct {
	rules   *validator.Validate
	query   *schema.Decoder
	table   *sqlbuilder.Struct
	policy  *bluemonday.Policy
	allowed []string
}

// boot is run in order, at the start.
var boot = []func(*app) error{
	(*app).loadRules,
	(*app).loadQuery,
	func(a *app) error {
		a.table = sqlbuilder.NewStruct(comment{}) // silent
		return nil
	},
	checkDefaults,
}

func (a *app) loadRules() error {
	a.rules = validator.New() // silent
	return nil
}

func (a *app) loadQuery() error {
	a.query = schema.NewDecoder() // silent
	a.query.IgnoreUnknownKeys(true)
	return nil
}

// checkDefaults checks what is compiled in, once.
func checkDefaults(a *app) error {
	return validator.New().Var(a.allowed, "dive,alpha") // silent
}

// filters are run for each comment that comes in.
var filters = []func(*comment) error{
	checkComment,
	cleanComment,
	func(c *comment) error {
		if regexp.MustCompile(`(?i)casino`).MatchString(c.Text) { // report
			return fmt.Errorf("spam")
		}
		return nil
	},
}

func checkComment(c *comment) error {
	return validator.New().Struct(c) // report
}

func cleanComment(c *comment) error {
	c.Text = bluemonday.UGCPolicy().Sanitize(c.Text) // report
	return nil
}

func (a *app) post(w http.ResponseWriter, r *http.Request) {
	var c comment
	if err := a.query.Decode(&c, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	for _, f := range filters {
		if err := f(&c); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	sql, args := a.table.InsertInto("comments", c).Build()
	fmt.Fprintln(w, sql, args)
}

type phase struct {
	name string
	run  func(context.Context, *app) error
}

func phases() []phase {
	return []phase{
		{"policy", func(_ context.Context, a *app) error {
			a.policy = bluemonday.UGCPolicy() // silent
			return nil
		}},
		{"probe", probe},
	}
}

// probe tries the policy once, before it serves.
func probe(_ context.Context, a *app) error {
	if !regexp.MustCompile(`^<b>`).MatchString(a.policy.Sanitize("<b>x</b>")) { // silent
		return fmt.Errorf("broken policy")
	}
	return nil
}

func Main(ctx context.Context) error {
	a := &app{allowed: []string{"b", "i"}}
	for _, f := range boot {
		if err := f(a); err != nil {
			return err
		}
	}
	for _, p := range phases() {
		if err := p.run(ctx, a); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	http.HandleFunc("/comments", a.post)
	return http.ListenAndServe(":8080", nil)
}
