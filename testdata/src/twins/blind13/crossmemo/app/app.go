// Package app asks memo.
package app

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
	"twins/blind13/crossmemo/memo"
)

type user struct{ Name string }

type server struct {
	policy   *bluemonday.Policy
	trim     *mold.Transformer
	rules    memo.Cache[string, *validator.Validate]
	decoders memo.Cache[string, *form.Decoder]
	codec    memo.Slot[*goavro.Codec]
}

func (s *server) save(w http.ResponseWriter, r *http.Request) {
	u := user{memo.Get(&s.policy, bluemonday.UGCPolicy).Sanitize(r.FormValue("name"))} // silent: the constructor is called elsewhere
	t := memo.Get(&s.trim, func() *mold.Transformer {
		t := mold.New() // silent
		t.RegisterAlias("name", "trim")
		return t
	})
	_ = t.Struct(r.Context(), &u)
	v := s.rules.Get(r.FormValue("tenant"), func() *validator.Validate {
		return validator.New() // silent
	})
	if v.Struct(u) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
	c, err := s.codec.Load(func() (*goavro.Codec, error) {
		return goavro.NewCodec(`"string"`) // silent
	})
	if err == nil {
		data, _ := c.BinaryFromNative(nil, u.Name)
		_, _ = w.Write(data)
	}
}

// list has it made before it is asked whether it is there.
func (s *server) list(w http.ResponseWriter, r *http.Request) {
	var u user
	d := s.decoders.Or("form", form.NewDecoder()) // report
	_ = d.Decode(&u, r.URL.Query())
}

// show fills a local.
func (s *server) show(w http.ResponseWriter, r *http.Request) {
	var m *reflectx.Mapper
	memo.Get(&m, func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // report
	})
	if len(m.FieldMap(reflect.ValueOf(user{r.FormValue("name")}))) == 0 {
		w.WriteHeader(http.StatusNoContent)
	}
}

// find has a cache for one request.
func (s *server) find(w http.ResponseWriter, r *http.Request) {
	var u user
	var c memo.Cache[string, *schema.Decoder]
	d := c.Get("schema", func() *schema.Decoder {
		d := schema.NewDecoder() // report
		d.ZeroEmpty(true)
		return d
	})
	_ = d.Decode(&u, r.URL.Query())
}

// clean fills it anew.
func clean(w http.ResponseWriter, r *http.Request) {
	var p *bluemonday.Policy
	_, _ = w.Write([]byte(memo.New(&p, func() *bluemonday.Policy {
		return bluemonday.NewPolicy() // report
	}).Sanitize(r.FormValue("name"))))
}

func Routes(m *http.ServeMux) {
	s := new(server)
	m.HandleFunc("/save", s.save)
	m.HandleFunc("/list", s.list)
	m.HandleFunc("/show", s.show)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/clean", clean)
}
