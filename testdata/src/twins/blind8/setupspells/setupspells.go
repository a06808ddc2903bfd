// Package setupspells configures what it makes: by options, methods, helpers, loops. What decides: whether the configuration is the same
// each time.
package setupspells

import (
	"context"
	"net/http"
	"reflect"
	"strings"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required"`
}

func jsonName(f reflect.StructField) string { return f.Tag.Get("json") }

var aliases = map[string]string{"id": "required,uuid", "name": "required,alpha"}

func byLoop(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	v.RegisterTagNameFunc(jsonName)
	for alias, tags := range aliases {
		v.RegisterAlias(alias, tags)
	}
	_ = v.Struct(in{r.FormValue("a")})
}

func configure(v *validator.Validate, tag string) *validator.Validate {
	v.SetTagName(tag)
	return v
}

func byHelper(w http.ResponseWriter, r *http.Request) {
	v := configure(validator.New(), "binding") // report
	_ = v.Struct(in{r.FormValue("a")})
}

func byHelperAsked(w http.ResponseWriter, r *http.Request) {
	v := configure(validator.New(), r.FormValue("tag")) // silent
	_ = v.Struct(in{r.FormValue("a")})
}

func byClosure(w http.ResponseWriter, r *http.Request) {
	now := time.Now()
	v := validator.New() // silent
	_ = v.RegisterValidation("past", func(fl validator.FieldLevel) bool {
		t, ok := fl.Field().Interface().(time.Time)
		return ok && t.Before(now)
	})
	_ = v.Struct(in{r.FormValue("a")})
}

func byClosureNow(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	_ = v.RegisterValidation("past", func(fl validator.FieldLevel) bool {
		t, ok := fl.Field().Interface().(time.Time)
		return ok && t.Before(time.Now())
	})
	_ = v.Struct(in{r.FormValue("a")})
}

// byUser registers a rule of who asks.
func byUser(w http.ResponseWriter, r *http.Request) {
	user, _, _ := r.BasicAuth()
	t := mold.New() // silent
	t.Register("me", func(ctx context.Context, fl mold.FieldLevel) error {
		if fl.Param() != user {
			return context.Canceled
		}
		return nil
	})
	_ = t.Struct(r.Context(), &in{r.FormValue("a")})
}

func option(strict bool) []validator.Option {
	if strict {
		return []validator.Option{validator.WithRequiredStructEnabled()}
	}
	return nil
}

func byOption(w http.ResponseWriter, r *http.Request) {
	v := validator.New(option(true)...) // report
	_ = v.Struct(in{r.FormValue("a")})
}

func byOptionAsked(w http.ResponseWriter, r *http.Request) {
	v := validator.New(option(r.URL.Query().Has("strict"))...) // silent
	_ = v.Struct(in{r.FormValue("a")})
}

func byChain(w http.ResponseWriter, r *http.Request) {
	p := bluemonday.NewPolicy().AllowElements("b", "i").AllowAttrs("href").OnElements("a") // report
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("a"))))
}

func byChainAsked(w http.ResponseWriter, r *http.Request) {
	p := bluemonday.NewPolicy().AllowElements(strings.Fields(r.FormValue("allow"))...) // silent
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("a"))))
}

// byBranch configures it one way or the other, by what the request says.
func byBranch(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // silent
	if r.Method == http.MethodGet {
		d.SetAliasTag("query")
	}
	_ = d.Decode(&in{}, r.URL.Query())
}

// byData differs in what it decodes only.
func byData(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // report
	d.SetTagName("q")
	if r.Method == http.MethodGet {
		_ = d.Decode(&in{}, r.URL.Query())
		return
	}
	_ = d.Decode(&in{}, r.PostForm)
}
