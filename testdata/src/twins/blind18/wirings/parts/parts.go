// Package parts has providers, for whoever puts things together. What decides: who calls them.
package parts

import (
	"context"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type Rules struct{ V *validator.Validate }

func NewRules() *Rules {
	return &Rules{validator.New()} // silent: its callers are told
}

type Trimmer struct{ T *mold.Transformer }

func NewTrimmer() (*Trimmer, func(), error) {
	t := mold.New() // silent: its callers are told
	return &Trimmer{t}, func() {}, nil
}

type Store struct {
	m *reflectx.Mapper
	r *Rules
}

func NewStore(r *Rules) *Store {
	return &Store{m: reflectx.NewMapper("db"), r: r} // silent: its callers are told
}

func (s *Store) Save(ctx context.Context, x any) error {
	s.m.FieldMap(reflect.ValueOf(x))
	return s.r.V.StructCtx(ctx, x)
}

// Load makes what it loads with.
func (s *Store) Load(values map[string][]string, x any) error {
	d := form.NewDecoder() // report
	return d.Decode(x, values)
}

// Handler has what the request needs.
type Handler struct {
	Store *Store
	Trim  *Trimmer
	query *schema.Decoder
}

func NewHandler(s *Store, t *Trimmer) *Handler {
	q := schema.NewDecoder() // silent: its callers are told
	q.IgnoreUnknownKeys(true)
	return &Handler{Store: s, Trim: t, query: q}
}

func (h *Handler) Do(ctx context.Context, x any, values map[string][]string) error {
	if err := h.query.Decode(x, values); err != nil {
		return err
	}
	if err := h.Trim.T.Struct(ctx, x); err != nil {
		return err
	}
	return h.Store.Save(ctx, x)
}
