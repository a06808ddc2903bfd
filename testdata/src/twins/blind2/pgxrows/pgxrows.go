// Package pgxrows scans rows with functions of its own.
package pgxrows

import (
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/samber/lo"
)

type Price struct {
	SKU   string `db:"sku" validate:"required"`
	Cents int64  `db:"cents"`
}

type rawPrice struct {
	OID uint32
	Src []byte
}

// In the function for one row.
func prices(rows pgx.Rows) ([]Price, error) {
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (p Price, err error) {
		m := reflectx.NewMapper("db") // report
		return p, row.Scan(m.FieldByName(reflect.ValueOf(&p), "sku").Addr().Interface())
	})
}

// The function has a name.
func scanPrice(row pgx.CollectableRow) (Price, error) {
	var raw rawPrice
	if err := row.Scan(&raw.Src); err != nil {
		return Price{}, err
	}
	var p Price
	return p, pgtype.NewMap().Scan(raw.OID, 1, raw.Src, &p) // report
}

func named(rows pgx.Rows) ([]Price, error) { return pgx.CollectRows(rows, scanPrice) }

// The loop is written out.
func written(rows pgx.Rows) (out []Price, err error) {
	for rows.Next() {
		var p Price
		types := pgtype.NewMap() // report
		var src []byte
		if err = rows.Scan(&src); err != nil {
			return nil, err
		}
		if err = types.Scan(25, 0, src, &p); err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

// A generic collector of the program.
func collect[T any](rows pgx.Rows, each func(*T, pgx.CollectableRow) error) (out []T, err error) {
	for rows.Next() {
		var t T
		if err := each(&t, rows); err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, nil
}

func collected(rows pgx.Rows) ([]Price, error) {
	return collect(rows, func(p *Price, row pgx.CollectableRow) error {
		if err := row.Scan(&p.SKU, &p.Cents); err != nil {
			return err
		}
		v := validator.New() // report
		return v.Struct(p)
	})
}

// A method of the entity.
func (p *Price) scan(row pgx.CollectableRow) error {
	var src []byte
	if err := row.Scan(&src); err != nil {
		return err
	}
	m := pgtype.NewMap() // report
	return m.Scan(0, 0, src, p)
}

// By lo.Map over raw rows.
func converted(raws []rawPrice) []Price {
	return lo.Map(raws, func(r rawPrice, _ int) (p Price) {
		_ = pgtype.NewMap().Scan(r.OID, 0, r.Src, &p) // report
		return p
	})
}

// Mirrors.
func outside(rows pgx.Rows) ([]Price, error) {
	return pgx.CollectRows(rows, rowTo(types))
}

var types = newTypes()

func newTypes() *pgtype.Map {
	m := pgtype.NewMap() // silent
	m.RegisterType(&pgtype.Type{Name: "price"})
	return m
}

func rowTo(m *pgtype.Map) pgx.RowToFunc[Price] {
	return func(row pgx.CollectableRow) (p Price, err error) {
		var src []byte
		if err = row.Scan(&src); err == nil {
			err = m.Scan(25, 0, src, &p)
		}
		return p, err
	}
}

// A repository has one from the start.
type Repo struct {
	types *pgtype.Map
	names *reflectx.Mapper
}

func NewRepo() *Repo {
	r := new(Repo)
	r.types = pgtype.NewMap()          // silent
	r.names = reflectx.NewMapper("db") // silent
	return r
}

func (r *Repo) list(rows pgx.Rows) ([]Price, error) {
	return collect(rows, func(p *Price, row pgx.CollectableRow) error {
		return r.types.Scan(0, 0, nil, p)
	})
}
