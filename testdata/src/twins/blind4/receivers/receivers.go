// Package receivers builds by what the receiver holds. What decides: where the receiver is made, and of what.
package receivers

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type query struct{ Page int }

type byTag struct{ tag string }

func (b byTag) decode(r *http.Request) {
	// Every byTag is made of the same constant.
	d := form.NewDecoder() // report
	d.SetTagName(b.tag)
	_ = d.Decode(&query{}, r.Form)
}

func JSON(w http.ResponseWriter, r *http.Request) { byTag{"json"}.decode(r) }

func Form(w http.ResponseWriter, r *http.Request) { byTag{"json"}.decode(r) }

type byRequest struct{ tag string }

func (b byRequest) decode(r *http.Request) {
	d := form.NewDecoder() // silent
	// Made of the form of a request.
	d.SetTagName(b.tag)
	_ = d.Decode(&query{}, r.Form)
}

func Given(w http.ResponseWriter, r *http.Request) { byRequest{r.FormValue("tag")}.decode(r) }

type both struct{ tag string }

func (b both) decode(r *http.Request) {
	d := form.NewDecoder() // silent
	// Made of a constant here and of a request there.
	d.SetTagName(b.tag)
	_ = d.Decode(&query{}, r.Form)
}

func BothA(w http.ResponseWriter, r *http.Request) { both{"json"}.decode(r) }

func BothB(w http.ResponseWriter, r *http.Request) { both{r.FormValue("tag")}.decode(r) }

type settings struct {
	strict bool
	user   string
}

func (s settings) decoder() *schema.Decoder {
	// Only strict is asked for, and that is the server's.
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(!s.strict)
	return d
}

type server struct{ strict bool }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	st := settings{strict: s.strict, user: r.FormValue("user")}
	_ = st.decoder().Decode(&query{}, r.URL.Query())
}

type chained struct {
	tag  string
	path string
}

func (c *chained) withTag(t string) *chained  { c.tag = t; return c }
func (c *chained) withPath(p string) *chained { c.path = p; return c }
func (c *chained) mapper() *reflectx.Mapper {
	// Only constant tags are given; the path is not asked for.
	return reflectx.NewMapper(c.tag) // report
}

func Chained(w http.ResponseWriter, r *http.Request) {
	c := new(chained).withTag("db").withPath(r.URL.Path)
	_ = c.mapper().FieldMap(reflect.ValueOf(r))
}

type dynamic struct{ tag string }

func (d *dynamic) withTag(t string) *dynamic { d.tag = t; return d }

func (d *dynamic) mapper() *reflectx.Mapper {
	// The tag is the request's.
	return reflectx.NewMapper(d.tag) // silent
}

func Dynamic(w http.ResponseWriter, r *http.Request) {
	_ = new(dynamic).withTag(r.FormValue("tag")).mapper().FieldMap(reflect.ValueOf(r))
}

type nested struct{ in struct{ tag string } }

func (n *nested) serve(r *http.Request) {
	// A field of a field, filled out of the request by the handler.
	m := reflectx.NewMapper(n.in.tag) // silent
	_ = m.FieldMap(reflect.ValueOf(r))
}

func Nested(w http.ResponseWriter, r *http.Request) {
	var n nested
	n.in.tag = r.FormValue("tag")
	n.serve(r)
}

func Main() error { return http.ListenAndServe("", &server{strict: true}) }
