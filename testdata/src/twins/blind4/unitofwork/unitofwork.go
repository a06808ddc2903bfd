// Package unitofwork has units of work that give out repositories. What decides: whether the repository, which lives as long
// as a unit, makes its mapper or gets it from the factory of units.
package unitofwork

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx/reflectx"
	"reflect"
)

type order struct{ ID string }

type unit struct {
	tx     *sql.Tx
	orders *orders
	audit  *audit
	shared *shared
}

type orders struct {
	tx *sql.Tx
	st *sqlbuilder.Struct
}

type audit struct{ m *reflectx.Mapper }

type shared struct {
	v  *validator.Validate
	st *sqlbuilder.Struct
}

func (u *unit) Orders() *orders {
	if u.orders == nil {
		// On first use of a unit, and each request has a unit.
		u.orders = &orders{u.tx, sqlbuilder.NewStruct(new(order))} // report
	}
	return u.orders
}

func (u *unit) Audit() *audit { return u.audit }

func (u *unit) Kept() *orders { return &orders{u.tx, u.shared.st} }

func (o *orders) Save(ctx context.Context, x *order) error {
	_, err := o.tx.ExecContext(ctx, "insert", o.st.Addr(x)...)
	return err
}

func (a *audit) Log(x any) { _ = a.m.FieldMap(reflect.ValueOf(x)) }

type factory struct {
	db     *sql.DB
	shared *shared
}

func newFactory(db *sql.DB) *factory {
	s := &shared{}
	// Kept by the factory, and given to each unit.
	s.v = validator.New() // silent
	// The same.
	s.st = sqlbuilder.NewStruct(new(order)) // silent
	return &factory{db, s}
}

func (f *factory) begin(ctx context.Context) (*unit, error) {
	tx, err := f.db.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	// With each unit.
	return &unit{tx: tx, audit: &audit{reflectx.NewMapper("audit")}, shared: f.shared}, nil // report
}

func (f *factory) do(ctx context.Context, work func(u *unit) error) error {
	u, err := f.begin(ctx)
	if err != nil {
		return err
	}
	defer u.tx.Rollback()
	if err := work(u); err != nil {
		return err
	}
	return u.tx.Commit()
}

type api struct{ f *factory }

func (a *api) Create(w http.ResponseWriter, r *http.Request) {
	err := a.f.do(r.Context(), func(u *unit) error {
		o := &order{r.FormValue("id")}
		u.Audit().Log(o)
		return u.Orders().Save(r.Context(), o)
	})
	if err != nil {
		http.Error(w, err.Error(), 500)
	}
}

func (a *api) Check(w http.ResponseWriter, r *http.Request) {
	_ = a.f.do(r.Context(), func(u *unit) error {
		o := &order{r.FormValue("id")}
		// In the work of each request.
		if err := validator.New().Struct(o); err != nil { // report
			return err
		}
		return u.Kept().Save(r.Context(), o)
	})
}

func (a *api) Shared(w http.ResponseWriter, r *http.Request) {
	_ = a.f.do(r.Context(), func(u *unit) error { return u.shared.v.Struct(&order{}) })
}

func (f *factory) Seed(ctx context.Context) error {
	// Main calls it once.
	v := validator.New() // silent
	return f.do(ctx, func(u *unit) error { return v.Struct(&order{"first"}) })
}

func Main(db *sql.DB) error {
	f := newFactory(db)
	if err := f.Seed(context.Background()); err != nil {
		return err
	}
	a := &api{f}
	http.HandleFunc("/create", a.Create)
	http.HandleFunc("/check", a.Check)
	http.HandleFunc("/shared", a.Shared)
	return http.ListenAndServe("", nil)
}
