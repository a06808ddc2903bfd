// Package toplevel has package variables with functions in them. What decides: whether it is made with the variable, or with each call of the
// function that the variable holds.
package toplevel

import (
	"context"
	"net/http"
	"regexp"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type in struct{ Name, Code string }

var checks = map[string]func(string) bool{
	"slug": func(s string) bool {
		return regexp.MustCompile(`^[a-z0-9-]+$`).MatchString(s) // report
	},
	"code": regexp.MustCompile(`^[A-Z]{3}-\d+$`).MatchString, // silent
}

var trim = func() func(context.Context, *in) error {
	t := mold.New() // silent
	t.RegisterAlias("name", "trim")
	return func(ctx context.Context, x *in) error { return t.Struct(ctx, x) }
}()

var trimAnew = func(ctx context.Context, x *in) error {
	return mold.New().Struct(ctx, x) // report
}

var codec, codecErr = goavro.NewCodec(`"string"`) // silent

var decoders = make(map[string]*form.Decoder)

var _ = register("q", form.NewDecoder()) // silent

func register(tag string, d *form.Decoder) bool {
	d.SetTagName(tag)
	decoders[tag] = d
	return true
}

var (
	mappers = make(map[string]*reflectx.Mapper)
	decode  func(x any, src map[string][]string) error
	lenient func(x any, src map[string][]string) error
)

func init() {
	for _, tag := range []string{"db", "json"} {
		mappers[tag] = reflectx.NewMapper(tag) // silent
	}
	decode = func(x any, src map[string][]string) error {
		return schema.NewDecoder().Decode(x, src) // report
	}
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	lenient = d.Decode
}

type handler struct{ clean *bluemonday.Policy }

var root http.Handler = handler{clean: bluemonday.UGCPolicy()} // silent

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := in{Name: h.clean.Sanitize(r.FormValue("name")), Code: r.FormValue("code")}
	if !checks["slug"](x.Name) || !checks["code"](x.Code) {
		return
	}
	if trim(r.Context(), &x) != nil || trimAnew(r.Context(), &x) != nil {
		return
	}
	if decode(&x, r.URL.Query()) != nil || lenient(&x, r.URL.Query()) != nil || decoders["q"].Decode(&x, r.Form) != nil {
		return
	}
	for _, rule := range rules {
		if rule(x) != nil {
			return
		}
	}
	_ = mappers["db"].TypeMap(nil)
	if codecErr == nil {
		data, _ := codec.BinaryFromNative(nil, x.Name)
		_, _ = w.Write(data)
	}
}

var rules = []func(in) error{
	func(x in) error { return strict().Struct(x) },
	loose(),
}

func strict() *validator.Validate {
	return validator.New(validator.WithRequiredStructEnabled()) // report
}

func loose() func(in) error {
	v := validator.New() // silent
	return func(x in) error { return v.Struct(x) }
}

func Routes(m *http.ServeMux) { m.Handle("/", root) }
