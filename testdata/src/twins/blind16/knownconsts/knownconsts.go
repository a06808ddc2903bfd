// Package knownconsts asks for what is the same in every call. What decides: whether the answer leads to where it is built.
package knownconsts

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type grade struct{ Name string }

type mode string

const (
	strict mode = "strict"
	loose  mode = "loose"
)

const debug = false

const level = 3

var (
	rules  = validator.New()          // silent
	trims  = mold.New()               // silent
	policy = bluemonday.UGCPolicy()   // silent
	fields = reflectx.NewMapper("db") // silent
)

// rulesFor is asked for the shared ones only.
func rulesFor(m mode) *validator.Validate {
	if m == strict {
		return validator.New(validator.WithRequiredStructEnabled()) // silent
	}
	return rules
}

// trimFor is never told to make a new one.
func trimFor(fresh bool) *mold.Transformer {
	switch {
	case fresh:
		return mold.New() // silent
	default:
		return trims
	}
}

// formsFor is always told so.
func formsFor(fresh bool) *form.Decoder {
	if !fresh {
		return nil
	}
	return form.NewDecoder() // report
}

// policyFor goes on for more than two.
func policyFor(n int) *bluemonday.Policy {
	if n < 2 {
		return policy
	}
	return bluemonday.NewPolicy() // report
}

// fieldsFor is the same with a limit that nobody comes to.
func fieldsFor(n int) *reflectx.Mapper {
	if n < 20 {
		return fields
	}
	return reflectx.NewMapper("json") // silent
}

// queryFor has a name for what it gives.
func queryFor(kind string) *schema.Decoder {
	switch kind {
	case "query", "form":
		return schema.NewDecoder() // report
	}
	return nil
}

// pick passes on what it is given.
func pick(fresh bool) *mold.Transformer { return trimFor(fresh) }

type options struct {
	Fresh bool
	Level int
}

// codecFor has its choices in a struct.
func codecFor(o options) (*goavro.Codec, error) {
	if o.Level >= level {
		return goavro.NewCodec(`"string"`) // report
	}
	return nil, nil
}

func serve(w http.ResponseWriter, r *http.Request) {
	g := grade{r.FormValue("name")}
	_ = rulesFor(loose).Struct(g)
	_ = rulesFor("loose").Struct(g)
	_ = trimFor(false).Struct(r.Context(), &g)
	_ = pick(debug).Struct(r.Context(), &g)
	_ = formsFor(true).Decode(&g, r.URL.Query())
	_, _ = w.Write([]byte(policyFor(level).Sanitize(g.Name)))
	_, _ = w.Write([]byte(policyFor(1).Sanitize(g.Name)))
	fieldsFor(level).FieldMap(reflect.ValueOf(g))
	_ = queryFor("query").Decode(&g, r.URL.Query())
	if c, err := codecFor(options{Level: 4}); err == nil {
		data, _ := c.BinaryFromNative(nil, g.Name)
		_, _ = w.Write(data)
	}
	if debug {
		v := validator.New(validator.WithPrivateFieldValidation()) // silent
		_ = v.Struct(g)
	}
	if level > 2 {
		p := bluemonday.NewPolicy() // report
		_ = p.Sanitize(g.Name)
	}
}

func Routes(m *http.ServeMux) { m.HandleFunc("/", serve) }
