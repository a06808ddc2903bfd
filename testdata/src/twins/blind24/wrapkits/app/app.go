// Package app has functions that another package puts something around. What decides: whether that remembers what they return.
package app

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/wrapkits/wrap"
)

type item struct{ Name string }

func check(x item) error {
	return validator.New().Struct(x) // report
}

var logged = wrap.Logged("check", check)

func mapper(tag string) *reflectx.Mapper { return reflectx.NewMapper(tag) } // silent

var (
	mappers = wrap.Memo(mapper)
	trims   = wrap.Once(mold.New)                                                // silent
	forms   = wrap.Now(func() *form.Decoder { return form.NewDecoder() })        // silent
	query   = wrap.Locked(func() *schema.Decoder { return schema.NewDecoder() }) // report
)

type server struct {
	clean  wrap.Func[string, string]
	encode wrap.Func[item, error]
}

func newServer() *server {
	e := form.NewEncoder() // silent
	return &server{
		clean: wrap.Func[string, string]{Call: func(s string) string {
			return bluemonday.UGCPolicy().Sanitize(s) // report
		}},
		encode: wrap.Func[item, error]{Call: func(x item) error {
			_, err := e.Encode(x)
			return err
		}},
	}
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	x := item{r.FormValue("name")}
	_ = logged(x)
	mappers("db").FieldMap(reflect.ValueOf(x))
	_ = trims().Struct(r.Context(), &x)
	_ = forms().Decode(&x, r.URL.Query())
	_ = query().Decode(&x, r.URL.Query())
	_ = s.encode.Do(x)
	_, _ = w.Write([]byte(s.clean.Do(x.Name)))
}

// own remembers for one request.
func (s *server) own(w http.ResponseWriter, r *http.Request) {
	v := wrap.Once(func() *validator.Validate { return validator.New() }) // report
	for _, n := range r.Form["name"] {
		_ = v().Struct(item{n})
	}
}

func Routes(m *http.ServeMux) {
	s := newServer()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/own", s.own)
}
