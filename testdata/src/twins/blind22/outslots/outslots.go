// Package outslots fills what it is given a pointer to. What decides: whose variable that is.
package outslots

import (
	"errors"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type item struct{ Name string }

func in(r *http.Request) *item { return &item{r.FormValue("name")} }

type set struct {
	v *validator.Validate
	t *mold.Transformer
}

func fillRules(dst **validator.Validate) {
	*dst = validator.New() // report
}

func create(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	fillRules(&v)
	_ = v.Struct(in(r))
}

func fillTrims(s *set) error {
	s.t = mold.New() // report
	return nil
}

func change(w http.ResponseWriter, r *http.Request) {
	s := new(set)
	if err := fillTrims(s); err != nil {
		return
	}
	_ = s.t.Struct(r.Context(), in(r))
}

type server struct {
	mu    sync.Mutex
	once  sync.Once
	forms *form.Decoder
	query *schema.Decoder
	codec *goavro.Codec
	set   set
}

func fillForms(dst **form.Decoder) {
	if *dst == nil {
		*dst = form.NewDecoder() // silent
	}
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	fillForms(&s.forms)
	s.mu.Unlock()
	_ = s.forms.Decode(in(r), r.URL.Query())
}

// fillQuery is given a variable of each request, which is empty.
func fillQuery(dst **schema.Decoder) {
	if *dst == nil {
		*dst = schema.NewDecoder() // report
	}
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	q := (*schema.Decoder)(nil)
	fillQuery(&q)
	_ = q.Decode(in(r), r.URL.Query())
}

func fillCodec(dst **goavro.Codec, errp *error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	*dst, *errp = c, errors.Join(*errp, err)
}

func (s *server) encode(w http.ResponseWriter, r *http.Request) {
	var err error
	s.once.Do(func() { fillCodec(&s.codec, &err) })
	if err != nil {
		return
	}
	_, _ = s.codec.BinaryFromNative(nil, r.FormValue("name"))
}

type target interface{ take(*reflectx.Mapper) }

type fields struct{ m *reflectx.Mapper }

func (f *fields) take(m *reflectx.Mapper) { f.m = m }

func fillFields(t target) {
	t.take(reflectx.NewMapper("db")) // report
}

func read(w http.ResponseWriter, r *http.Request) {
	var f fields
	fillFields(&f)
	_ = f.m.TypeMap(reflect.TypeFor[item]())
}

func fillPolicies(dst []*bluemonday.Policy) int {
	for i := range dst {
		dst[i] = bluemonday.UGCPolicy() // report
	}
	return len(dst)
}

func clean(w http.ResponseWriter, r *http.Request) {
	var list [2]*bluemonday.Policy
	n := fillPolicies(list[:])
	for _, p := range list[:n] {
		_ = p.Sanitize(r.FormValue("text"))
	}
}

// boot fills what the server has, when it starts.
func boot(s *server) {
	fillSet(&s.set)
}

func fillSet(s *set) {
	*s = set{v: validator.New()} // silent
}

func (s *server) check(w http.ResponseWriter, r *http.Request) { _ = s.set.v.Struct(in(r)) }

func Routes(m *http.ServeMux) {
	s := &server{}
	boot(s)
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/read", read)
	m.HandleFunc("/clean", clean)
	m.HandleFunc("/check", s.check)
}
