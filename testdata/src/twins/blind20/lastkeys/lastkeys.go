// Package lastkeys remembers of what the one that it has was made. What decides: whether the next one who asks the same gets the same.
package lastkeys

import (
	"crypto/sha256"
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

type guest struct{ Name string }

type conf struct {
	tag  string
	deny []string
}

type inn struct {
	mu     sync.Mutex
	conf   *conf
	tag    string
	rules  *validator.Validate
	of     *conf
	trim   *mold.Transformer
	want   int
	got    int
	rev    int
	atRev  int
	forms  *form.Decoder
	query  *schema.Decoder
	rowsOf *conf
	fields *reflectx.Mapper
	text   *bluemonday.Policy
	sum    [32]byte
}

func (i *inn) create(w http.ResponseWriter, r *http.Request) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.rules == nil || i.tag != i.conf.tag {
		i.rules = validator.New() // silent
		i.rules.SetTagName(i.conf.tag)
		i.tag = i.conf.tag
	}
	_ = i.rules.Struct(guest{r.FormValue("name")})
}

func (i *inn) getTrim() *mold.Transformer {
	if i.of == i.conf {
		return i.trim
	}
	i.trim, i.of = mold.New(), i.conf // silent
	return i.trim
}

func (i *inn) change(w http.ResponseWriter, r *http.Request) {
	_ = i.getTrim().Struct(r.Context(), &guest{r.FormValue("name")})
}

// search forgets to say that it has done it.
func (i *inn) search(w http.ResponseWriter, r *http.Request) {
	if i.want != i.got {
		i.forms = form.NewDecoder() // report
	}
	_ = i.forms.Decode(&guest{}, r.URL.Query())
}

// find counts on with each request, and so is always too late.
func (i *inn) find(w http.ResponseWriter, r *http.Request) {
	i.rev++
	if i.rev != i.atRev {
		i.query = schema.NewDecoder() // report
		i.atRev = i.rev
	}
	_ = i.query.Decode(&guest{}, r.URL.Query())
}

// rows compares with something that is made for the request.
func (i *inn) rows(w http.ResponseWriter, r *http.Request) {
	own := &conf{tag: "db"}
	if i.rowsOf != own {
		i.fields = reflectx.NewMapper("db") // report
		i.rowsOf = own
	}
	i.fields.FieldMap(reflect.ValueOf(guest{r.FormValue("name")}))
}

// Reload is told that there is something new.
func (i *inn) Reload(c *conf) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.conf = c
	i.want++
}

func (i *inn) write(w http.ResponseWriter, r *http.Request) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if sum := sha256.Sum256([]byte(strings.Join(i.conf.deny, ","))); sum != i.sum {
		i.sum = sum
		i.text = bluemonday.UGCPolicy() // silent
	}
	_, _ = w.Write([]byte(i.text.Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux, i *inn) {
	m.HandleFunc("/create", i.create)
	m.HandleFunc("/change", i.change)
	m.HandleFunc("/search", i.search)
	m.HandleFunc("/find", i.find)
	m.HandleFunc("/rows", i.rows)
	m.HandleFunc("/write", i.write)
}
