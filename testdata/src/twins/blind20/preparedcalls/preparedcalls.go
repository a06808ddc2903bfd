// Package preparedcalls prepares what it will do, and does it later. What decides: whether what was prepared is used for one request, or for all.
package preparedcalls

import (
	"context"
	"net/http"
	"reflect"
	"strings"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type bill struct{ Name string }

type prepared struct {
	check func(any) error
	clean func(string) string
}

// prepare makes all that is needed to work on bills.
func prepare() prepared {
	v := validator.New() // silent
	return prepared{check: v.Struct, clean: strings.TrimSpace}
}

// prepareText is called in requests.
func prepareText() prepared {
	p := bluemonday.UGCPolicy() // report
	return prepared{clean: p.Sanitize}
}

type query interface{ exec(r *http.Request) error }

type stmt struct{ m *reflectx.Mapper }

func (s stmt) exec(r *http.Request) error {
	s.m.FieldMap(reflect.ValueOf(bill{r.FormValue("name")}))
	return nil
}

func prepareRows(tag string) query { return stmt{reflectx.NewMapper(tag)} } // silent

func prepareOnce(tag string) query { return stmt{reflectx.NewMapperFunc(tag, strings.ToLower)} } // report

type office struct {
	prep  prepared
	rows  query
	later func() error
	mu    sync.Mutex
	forms map[string]func(map[string][]string) error
}

func newOffice() *office {
	return &office{prep: prepare(), rows: prepareRows("db"), forms: map[string]func(map[string][]string) error{}}
}

func (o *office) create(w http.ResponseWriter, r *http.Request) {
	b := bill{o.prep.clean(r.FormValue("name"))}
	_ = o.prep.check(b)
	_ = o.rows.exec(r)
}

func (o *office) change(w http.ResponseWriter, r *http.Request) {
	do := prepareText()
	_, _ = w.Write([]byte(do.clean(r.FormValue("text"))))
}

func (o *office) list(w http.ResponseWriter, r *http.Request) {
	q := prepareOnce("json")
	if err := q.exec(r); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// trimmed prepares what trims one bill.
func trimmed(b *bill) func() error {
	t := mold.New() // report
	return func() error { return t.Struct(context.Background(), b) }
}

func (o *office) trim(w http.ResponseWriter, r *http.Request) {
	do := trimmed(&bill{r.FormValue("name")})
	if r.FormValue("dry") == "" {
		_ = do()
	}
}

func (o *office) search(w http.ResponseWriter, r *http.Request) {
	o.mu.Lock()
	do := o.forms[r.Pattern]
	if do == nil {
		d := form.NewDecoder() // silent
		do = func(values map[string][]string) error { return d.Decode(&bill{}, values) }
		o.forms[r.Pattern] = do
	}
	o.mu.Unlock()
	_ = do(r.URL.Query())
}

// find prepares in the request what it does at its end.
func (o *office) find(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // report
	do := func() error { return d.Decode(&bill{}, r.URL.Query()) }
	defer func() { _ = do() }()
	w.WriteHeader(http.StatusAccepted)
}

func Routes(m *http.ServeMux) {
	o := newOffice()
	m.HandleFunc("/create", o.create)
	m.HandleFunc("/change", o.change)
	m.HandleFunc("/list", o.list)
	m.HandleFunc("/trim", o.trim)
	m.HandleFunc("/search", o.search)
	m.HandleFunc("/find", o.find)
}
