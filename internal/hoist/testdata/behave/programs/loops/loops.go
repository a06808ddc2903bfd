// Package loops builds in loops and for tenants, in wrappers, pools and pairs.
package loops

import (
	"fmt"
	"net/http"
	"reflect"
	"strings"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jmoiron/sqlx/reflectx"
	"web"
)

func tagOf(m *reflectx.Mapper) string {
	for tag := range m.FieldMap(reflect.ValueOf(0)) {
		return tag
	}
	return ""
}

func rows(tag string, n int) string {
	out := ""
	for range n {
		m := reflectx.NewMapper(tag) // fixed
		out += tagOf(m)
	}
	return out
}

func RunRows() string { return rows("a", 3) + rows("b", 2) + rows("c", 0) }

func constants(n int) string {
	out := ""
	for range n {
		out += tagOf(reflectx.NewMapper("const")) // fixed
	}
	return out
}

func RunConstants() string { return constants(0) + constants(2) }

func empty(tags []string, n int) string {
	out := ""
	for range n {
		out += "x"
		out += tagOf(reflectx.NewMapper(tags[0])) // kept
	}
	return out
}

func RunEmpty() string { return empty(nil, 0) + empty([]string{"t"}, 2) }

func tenants(names []string) string {
	out := ""
	for _, name := range names {
		m := reflectx.NewMapper(name) // silent
		out += tagOf(m)
	}
	return out
}

func RunTenants() string { return tenants([]string{"a", "b"}) }

type tenant struct{ strict bool }

func (t tenant) serve(w http.ResponseWriter, r *http.Request) {
	var out string
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(!t.strict)
	if t.strict {
		d.ZeroEmpty(true)
	}
	_ = d.Decode(&out, nil)
	fmt.Fprint(w, out)
}

func RunTenantConfig() string {
	return web.Get(tenant{true}.serve, "") + web.Get(tenant{false}.serve, "")
}

func assigned(n int) string {
	out, tag := "", "a"
	for range n {
		m := reflectx.NewMapper(tag) // silent
		out += tagOf(m)
		tag += "b"
	}
	return out
}

func RunAssigned() string { return assigned(3) }

func factory(tag string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		m := reflectx.NewMapper(tag) // fixed
		fmt.Fprint(w, tagOf(m))
	}
}

func RunFactory() string { return web.Each(factory("a"), "", "") + web.Each(factory("b"), "") }

func newDecoder() *schema.Decoder {
	d := schema.NewDecoder() // fixed
	d.ZeroEmpty(true)
	return d
}

func wrapped(w http.ResponseWriter, r *http.Request) {
	var out string
	_ = newDecoder().Decode(&out, nil)
	fmt.Fprint(w, out)
}

func RunWrapped() string { return web.Each(wrapped, "", "") }

func newOther() *schema.Decoder {
	return schema.NewDecoder() // silent
}

func configuredByCaller(w http.ResponseWriter, r *http.Request) {
	var out string
	d := newOther()
	d.SetAliasTag(r.FormValue("q"))
	_ = d.Decode(&out, nil)
	fmt.Fprint(w, out)
}

func RunConfiguredByCaller() string { return web.Each(configuredByCaller, "q=a", "q=b") }

func pooled(w http.ResponseWriter, r *http.Request) {
	m := pgtype.NewMap() // fixed
	m.RegisterType(&pgtype.Type{Name: "t"})
	b, _ := m.Encode(1, 0, nil, nil)
	fmt.Fprint(w, string(b))
}

func RunPooled() string { return web.Each(pooled, "", "", "") }

func poolChanged(w http.ResponseWriter, r *http.Request) {
	m := pgtype.NewMap() // silent
	m.RegisterType(&pgtype.Type{Name: r.FormValue("q")})
	b, _ := m.Encode(1, 0, nil, nil)
	fmt.Fprint(w, string(b))
}

func RunPoolChanged() string { return web.Each(poolChanged, "q=a", "q=b") }

func reassigned(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // fixed
	d.ZeroEmpty(true)
	if r.FormValue("q") == "" {
		d = nil
	}
	if d == nil {
		fmt.Fprint(w, "nil")
		return
	}
	var out string
	_ = d.Decode(&out, nil)
	fmt.Fprint(w, out)
}

func RunReassigned() string { return web.Each(reassigned, "q=a", "", "q=b") }

func shadowed(w http.ResponseWriter, r *http.Request) {
	reflect := r.FormValue("q")
	m := reflectx.NewMapper("shadowed") // fixed
	fmt.Fprint(w, reflect, tagOf(m))
}

func RunShadowed() string { return web.Each(shadowed, "q=a", "q=b") }

func same1(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapperFunc("Same", strings.ToLower) // fixed
	fmt.Fprint(w, tagOf(m), 1)
}

func same2(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapperFunc("Same", strings.ToLower) // fixed
	fmt.Fprint(w, tagOf(m), 2)
}

func RunSame() string { return web.Each(same1, "") + web.Each(same2, "") }

func table(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // fixed
	for _, tag := range []string{"a", "b", "c"} {
		_ = v.RegisterValidation(tag, func(fl validator.FieldLevel) bool { return fl.Field().String() == tag })
	}
	fmt.Fprint(w, v.Struct(r.FormValue("q")))
}

func RunTable() string { return web.Each(table, "q=a", "q=b") }

type server struct{ prefix string }

func newServer(prefix string) *server { return &server{prefix: prefix} }

func (s *server) serve(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper("server") // fixed
	fmt.Fprint(w, s.prefix, tagOf(m))
}

func RunServer() string {
	return web.Each(newServer("a").serve, "", "") + web.Each(newServer("b").serve, "")
}

func value(w http.ResponseWriter, r *http.Request) {
	const order = 2
	mode, err := cbor.EncOptions{Sort: order}.EncMode() // fixed
	if err != nil {
		return
	}
	b, _ := mode.Marshal(nil)
	fmt.Fprint(w, string(b))
}

func RunValue() string { return web.Each(value, "", "") }
