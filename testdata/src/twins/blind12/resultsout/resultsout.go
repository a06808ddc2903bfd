// Package resultsout keeps, or hands on, what an instance has made. What decides: whether the instance goes with it, and whether what is kept saves
// the next who comes the work.
package resultsout

import (
	"context"
	"encoding/json"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/huandu/go-sqlbuilder"
	"github.com/invopop/jsonschema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

type execer interface {
	Exec(ctx context.Context, query string, args ...any) error
}

type store struct {
	db    execer
	query string
	last  []byte
	clean map[string]string
	width int
	plain *validator.Validate
}

// insert needs the text and the arguments.
func (s *store) insert(ctx context.Context, u *user) error {
	query, args := sqlbuilder.NewStruct(new(user)).For(sqlbuilder.PostgreSQL).InsertInto("users", u).Build() // report
	return s.db.Exec(ctx, query, args...)
}

// all has its text for ever.
func (s *store) all(ctx context.Context) error {
	if s.query == "" {
		s.query, _ = sqlbuilder.NewStruct(new(user)).SelectFrom("users").Build() // silent
	}
	return s.db.Exec(ctx, s.query)
}

// encode keeps the last bytes.
func (s *store) encode(u user) error {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return err
	}
	s.last, err = c.BinaryFromNative(s.last[:0], u.Name)
	return err
}

// cleaned knows what it has cleaned, and cleans with a new policy all the same.
func (s *store) cleaned(id, text string) string {
	s.clean[id] = bluemonday.UGCPolicy().Sanitize(text) // report
	return s.clean[id]
}

// columns counts, once.
func (s *store) columns() int {
	if s.width == 0 {
		s.width = len(reflectx.NewMapper("db").FieldMap(reflect.ValueOf(user{}))) // silent
	}
	return s.width
}

// values counts, each time.
func (s *store) values(u user) int {
	n := len(reflectx.NewMapper("json").FieldMap(reflect.ValueOf(u))) // report
	s.width = max(s.width, n)
	return n
}

var userSchema = sync.OnceValues(func() ([]byte, error) {
	return json.Marshal(jsonschema.Reflect(new(user))) // silent
})

// schema is the same text each time.
func schema(w http.ResponseWriter, r *http.Request) {
	data, err := json.Marshal(jsonschema.Reflect(new(user))) // report
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_, _ = w.Write(data)
}

// check hands on the error that the rules made.
func (s *store) check(u user) error {
	v := validator.New() // report
	if err, ok := v.Struct(u).(validator.ValidationErrors); ok {
		return err
	}
	return nil
}

// checker hands on the rules themselves, and keeps them.
func (s *store) checker() func(any) error {
	if s.plain == nil {
		s.plain = validator.New() // silent
	}
	return s.plain.Struct
}

func (s *store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	u := user{s.cleaned(r.FormValue("id"), r.FormValue("name"))}
	for _, err := range []error{s.check(u), s.checker()(u), s.encode(u), s.insert(r.Context(), &u), s.all(r.Context())} {
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	if s.columns() == s.values(u) {
		data, _ := userSchema()
		_, _ = w.Write(data)
	}
}

func Routes(m *http.ServeMux, db execer) {
	m.Handle("/", &store{db: db, clean: make(map[string]string)})
	m.HandleFunc("/schema", schema)
}
