// Package conduits passes objects through channels. What decides: whether the channel, and so the object, is the request's own.
package conduits

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/jackc/pgx/v5/pgtype"
	"golang.org/x/sync/errgroup"
)

type row struct {
	ID   string `validate:"uuid" json:"id"`
	Data []byte `json:"data"`
}

type store struct {
	maps   chan *pgtype.Map
	checks chan *validator.Validate
}

// newStore fills the channel from which the requests borrow.
func newStore(size int) *store {
	s := &store{
		maps:   make(chan *pgtype.Map, size),
		checks: make(chan *validator.Validate, 1),
	}
	for range size {
		s.maps <- pgtype.NewMap() // silent
	}
	s.checks <- validator.New() // silent
	return s
}

func (s *store) scan(w http.ResponseWriter, r *http.Request) {
	m := <-s.maps
	defer func() { s.maps <- m }()
	var out row
	_ = m.Scan(0, 0, []byte(r.FormValue("row")), &out)
	_ = json.NewEncoder(w).Encode(out)
}

func (s *store) scanAside(w http.ResponseWriter, r *http.Request) {
	ch := make(chan *pgtype.Map, 1)
	// The channel is made and dropped with the request.
	ch <- pgtype.NewMap() // report
	m := <-ch
	var out row
	_ = m.Scan(0, 0, []byte(r.FormValue("row")), &out)
	_ = json.NewEncoder(w).Encode(out)
}

func (s *store) check(w http.ResponseWriter, r *http.Request) {
	ready := make(chan *validator.Validate)
	go func() {
		// A goroutine of the request makes it for the request.
		ready <- validator.New() // report
	}()
	select {
	case v := <-ready:
		if v.Struct(row{ID: r.FormValue("id")}) != nil {
			w.WriteHeader(http.StatusUnprocessableEntity)
		}
	case <-time.After(time.Second):
		w.WriteHeader(http.StatusServiceUnavailable)
	}
}

func (s *store) checkBorrowed(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	select {
	case v = <-s.checks:
	default:
		// All are lent: this one is lent from now on, too.
		v = validator.New() // silent
	}
	err := v.Struct(row{ID: r.FormValue("id")})
	select {
	case s.checks <- v:
	default:
	}
	if err != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

// rows scans side by side: each worker has a map of its own, which it uses for all of its rows.
func rows(ctx context.Context, in <-chan []byte) error {
	g, ctx := errgroup.WithContext(ctx)
	for range 4 {
		g.Go(func() error {
			m := pgtype.NewMap() // silent
			for {
				select {
				case <-ctx.Done():
					return ctx.Err()
				case data, ok := <-in:
					if !ok {
						return nil
					}
					var out row
					if err := m.Scan(0, 0, data, &out); err != nil {
						return err
					}
				}
			}
		})
	}
	return g.Wait()
}

// rowsSlowly makes one for each row.
func rowsSlowly(ctx context.Context, in <-chan []byte) error {
	for data := range in {
		m := pgtype.NewMap() // report
		var out row
		if err := m.Scan(0, 0, data, &out); err != nil {
			return errors.Join(ctx.Err(), err)
		}
	}
	return nil
}

func (s *store) results(w http.ResponseWriter, r *http.Request) {
	results := make(chan error, 1)
	v := validator.New() // report
	go func() { results <- v.Struct(row{ID: r.FormValue("id")}) }()
	if err := <-results; err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
	}
}

func Main(ctx context.Context, in <-chan []byte) error {
	s := newStore(16)
	http.HandleFunc("/scan", s.scan)
	http.HandleFunc("/aside", s.scanAside)
	http.HandleFunc("/check", s.check)
	http.HandleFunc("/borrowed", s.checkBorrowed)
	http.HandleFunc("/results", s.results)
	if err := rows(ctx, in); err != nil {
		return err
	}
	if err := rowsSlowly(ctx, in); err != nil {
		return err
	}
	return http.ListenAndServe(":8080", nil)
}
