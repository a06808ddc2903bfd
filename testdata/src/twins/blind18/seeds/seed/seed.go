// Package seed fills a database, and is asked by servers too. What decides: who calls it, and for how much.
package seed

import (
	"context"
	"database/sql"
	"fmt"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type Row struct {
	Name   string
	Values map[string][]string
}

// Seeder has what it seeds with.
type Seeder struct {
	db    *sql.DB
	rules *validator.Validate
	trim  *mold.Transformer
	steps []step
}

type step struct {
	name string
	do   func(ctx context.Context, tx *sql.Tx) error
}

func New(db *sql.DB) *Seeder {
	s := &Seeder{db: db, rules: validator.New()} // silent
	s.steps = []step{{"rows", s.rows}, {"names", s.names}, {"codec", s.codec}}
	return s
}

// Check is for those who want to know before.
func (s *Seeder) Check(r Row) error { return s.rules.Struct(r) }

// Run does all steps.
func (s *Seeder) Run(ctx context.Context) error {
	s.trim = mold.New() // silent
	for _, st := range s.steps {
		if err := s.inTx(ctx, st.do); err != nil {
			return fmt.Errorf("%s: %w", st.name, err)
		}
	}
	return nil
}

func (s *Seeder) inTx(ctx context.Context, f func(context.Context, *sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := f(ctx, tx); err != nil {
		_ = tx.Rollback()
		return err
	}
	return tx.Commit()
}

// rows is a step, with one for all rows.
func (s *Seeder) rows(ctx context.Context, tx *sql.Tx) error {
	m := reflectx.NewMapper("db") // silent
	for _, r := range all {
		if err := s.rules.Struct(r); err != nil {
			return err
		}
		for name := range m.FieldMap(reflect.ValueOf(r)) {
			if _, err := tx.ExecContext(ctx, "insert into t values (?)", name); err != nil {
				return err
			}
		}
	}
	return nil
}

// names makes one for each.
func (s *Seeder) names(ctx context.Context, tx *sql.Tx) error {
	for i := range all {
		d := form.NewDecoder() // report
		if err := d.Decode(&all[i], all[i].Values); err != nil {
			return err
		}
		if err := s.trim.Struct(ctx, &all[i]); err != nil {
			return err
		}
	}
	return nil
}

func (s *Seeder) codec(ctx context.Context, tx *sql.Tx) error {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	for _, r := range all {
		if _, err := c.BinaryFromNative(nil, r.Name); err != nil {
			return err
		}
	}
	return nil
}

var all = []Row{{Name: "a"}, {Name: "b"}}

// Insert is for one.
func Insert(ctx context.Context, db *sql.DB, r Row) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	if err := v.StructCtx(ctx, r); err != nil {
		return err
	}
	_, err := db.ExecContext(ctx, "insert into t values (?)", r.Name)
	return err
}

// Select decodes what it finds.
func Select(ctx context.Context, db *sql.DB, name string) (rs []Row, err error) {
	rows, err := db.QueryContext(ctx, "select * from t where name = ?", name)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var r Row
		d := schema.NewDecoder() // report
		if err := d.Decode(&r, map[string][]string{}); err != nil {
			return nil, err
		}
		rs = append(rs, r)
	}
	return rs, rows.Err()
}
