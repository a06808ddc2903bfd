// Package rulecontracts has generic code, whose type parameters say by methods what they need. What decides: whether the method makes it, and how
// often it is called.
package rulecontracts

import (
	"context"
	"encoding/json"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

// ruled knows its rules.
type ruled interface {
	Rules() *validator.Validate
}

// encoded knows its schema.
type encoded interface {
	comparable
	Codec() (*goavro.Codec, error)
}

type account struct{ Name string }

var accountRules = validator.New() // silent

func (account) Rules() *validator.Validate { return accountRules }

type invoice struct{ Number string }

func (invoice) Rules() *validator.Validate {
	v := validator.New() // report
	v.RegisterAlias("number", "required,len=12")
	return v
}

type payment struct {
	once  *sync.Once
	rules *validator.Validate
	ID    string
}

// Rules has a once that each payment has for itself.
func (p *payment) Rules() *validator.Validate {
	p.once.Do(func() {
		p.rules = validator.New(validator.WithRequiredStructEnabled()) // report
	})
	return p.rules
}

type event struct{ Kind string }

var eventCodec = sync.OnceValues(func() (*goavro.Codec, error) {
	return goavro.NewCodec(`"string"`) // silent
})

func (event) Codec() (*goavro.Codec, error) { return eventCodec() }

type alert struct{ Level string }

func (alert) Codec() (*goavro.Codec, error) {
	return goavro.NewCodec(`"bytes"`) // report
}

// post checks what it gets by the rules of its type.
func post[T ruled](w http.ResponseWriter, r *http.Request) {
	var x T
	if err := json.NewDecoder(r.Body).Decode(&x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := x.Rules().Struct(x); err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
	}
}

// send encodes what it gets.
func send[E encoded](e E, out func([]byte)) error {
	var none E
	if e == none {
		return nil
	}
	c, err := e.Codec()
	if err != nil {
		return err
	}
	data, err := c.BinaryFromNative(nil, e)
	if err == nil {
		out(data)
	}
	return err
}

// table is for each type, and made with it.
type table[T any] struct {
	name   string
	fields *reflectx.Mapper
	sql    *sqlbuilder.Struct
}

func newTable[T any](name string) table[T] {
	return table[T]{
		name:   name,
		fields: reflectx.NewMapper("db"),     // silent
		sql:    sqlbuilder.NewStruct(new(T)), // silent
	}
}

func (t table[T]) columns(x T) int { return len(t.fields.FieldMap(reflect.ValueOf(x))) }

// sourced makes one for its row type with each query: what a type argument decides is not the same for all.
func sourced[T any](ctx context.Context, name string, exec func(context.Context, string, ...any) error) error {
	sql, args := sqlbuilder.NewStruct(new(T)).SelectFrom(name).Build() // silent
	return exec(ctx, sql, args...)
}

// trimmed has T's pointer as a second parameter.
func trimmed[T any, P interface {
	*T
	Trim(*mold.Transformer) error
}](r *http.Request) (T, error) {
	var x T
	t := mold.New() // report
	err := P(&x).Trim(t)
	return x, err
}

type comment struct{ Text string }

func (c *comment) Trim(t *mold.Transformer) error { return t.Struct(context.Background(), c) }

func Routes(m *http.ServeMux, out func([]byte)) {
	accounts := newTable[account]("accounts")
	m.HandleFunc("/accounts", post[account])
	m.HandleFunc("/invoices", post[invoice])
	m.HandleFunc("/columns", func(w http.ResponseWriter, r *http.Request) {
		_ = accounts.columns(account{r.FormValue("name")})
		p := &payment{once: new(sync.Once), ID: r.FormValue("id")}
		_ = p.Rules().Struct(p)
	})
	m.HandleFunc("/events", func(w http.ResponseWriter, r *http.Request) {
		_ = send(event{r.FormValue("kind")}, out)
		_ = send(alert{r.FormValue("level")}, out)
	})
	m.HandleFunc("/comments", func(w http.ResponseWriter, r *http.Request) {
		_, err := trimmed[comment](r)
		if err == nil {
			err = sourced[comment](r.Context(), "comments", func(context.Context, string, ...any) error { return nil })
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	})
}
