// Package main works through batches in transactions, chunks and steps. What decides: whether the batch, or each of its rows, makes it;
// and whether a request starts it, or the process.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"reflect"
	"slices"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/samber/lo"
	"golang.org/x/sync/errgroup"
)

type row struct {
	ID   int    `db:"id"`
	Name string `db:"name" validate:"required" mod:"trim"`
}

type tx interface {
	exec(ctx context.Context, sql string, args ...any) error
}

type db struct {
	begin func(ctx context.Context) (tx, error)
	query func(ctx context.Context, after, limit int) ([]row, error)
}

// within calls f in a transaction, once.
func (d *db) within(ctx context.Context, f func(tx) error) error {
	t, err := d.begin(ctx)
	if err != nil {
		return err
	}
	if err := f(t); err != nil {
		return errors.Join(err, t.exec(ctx, "rollback"))
	}
	return t.exec(ctx, "commit")
}

type Job struct {
	db    *db
	rules *validator.Validate
}

func New(d *db) *Job {
	return &Job{db: d, rules: validator.New()} // silent
}

// Save has the rows from its caller.
func (j *Job) Save(ctx context.Context, rows []row) error {
	return j.db.within(ctx, func(t tx) error {
		m := reflectx.NewMapper("db") // report
		for _, r := range rows {
			id := m.FieldByName(reflect.ValueOf(r), "id")
			if err := t.exec(ctx, "insert", id.Interface()); err != nil {
				return err
			}
		}
		return nil
	})
}

// SaveChunks has them in chunks.
func (j *Job) SaveChunks(ctx context.Context, rows []row) error {
	for chunk := range slices.Chunk(rows, 100) {
		t := mold.New() // report
		for i := range chunk {
			if err := t.Struct(ctx, &chunk[i]); err != nil {
				return fmt.Errorf("row %d: %w", chunk[i].ID, err)
			}
		}
	}
	return nil
}

// Rebuild goes once through all that there is. It is started by hand.
func (j *Job) Rebuild(ctx context.Context) error {
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	for last := 0; ; {
		rows, err := j.db.query(ctx, last, 100)
		if err != nil || len(rows) == 0 {
			return err
		}
		for _, r := range rows {
			last = r.ID
			if j.rules.Struct(r) != nil {
				continue
			}
			data, err := codec.BinaryFromNative(nil, r.Name)
			if err != nil {
				return err
			}
			slog.Info("row", "data", data)
		}
	}
}

// RebuildSlowly makes a transaction for each page, and a mapper in each.
func (j *Job) RebuildSlowly(ctx context.Context) (err error) {
	var rows []row
	for last := 0; err == nil; last = rows[len(rows)-1].ID {
		if rows, err = j.db.query(ctx, last, 100); err != nil || len(rows) == 0 {
			break
		}
		err = j.db.within(ctx, func(t tx) error {
			m := reflectx.NewMapper("db") // report
			for _, r := range rows {
				_ = m.FieldByName(reflect.ValueOf(r), "name")
			}
			return nil
		})
	}
	return err
}

// names maps with a library that calls the function for each.
func (j *Job) names(ctx context.Context) []string {
	rows, _ := j.db.query(ctx, 0, 100)
	return lo.Map(rows, func(r row, _ int) string {
		if validator.New().Struct(r) != nil { // report
			return ""
		}
		return r.Name
	})
}

// parallel starts one goroutine for each page, with one for all.
func (j *Job) parallel(ctx context.Context) error {
	var mu sync.Mutex
	var bad []row
	g, ctx := errgroup.WithContext(ctx)
	t := mold.New() // silent
	t.SetTagName("parallel")
	for page := range 8 {
		g.Go(func() error {
			rows, err := j.db.query(ctx, page*100, 100)
			if err != nil {
				return err
			}
			for i := range rows {
				if t.Struct(ctx, &rows[i]) != nil {
					mu.Lock()
					bad = append(bad, rows[i])
					mu.Unlock()
				}
			}
			return nil
		})
	}
	err := g.Wait()
	slog.Info("bad", "rows", len(bad))
	return err
}

// ServeHTTP saves what it is sent.
func (j *Job) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var rows []row
	if err := json.NewDecoder(r.Body).Decode(&rows); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := errors.Join(j.SaveChunks(r.Context(), rows), j.Save(r.Context(), rows)); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func main() {
	j := New(&db{})
	ctx := context.Background()
	slog.Info("names", "all", j.names(ctx))
	if err := errors.Join(j.Rebuild(ctx), j.RebuildSlowly(ctx), j.parallel(ctx)); err != nil {
		slog.Error("start", "err", err)
	}
	_ = http.ListenAndServe(":8080", j)
}
