// Package crewstarts scans uploads with crews of workers. What decides: whether a worker, or each thing that it works on, has one made.
package crewstarts

import (
	"github.com/jackc/pgx/v5/pgtype"
	"golang.org/x/sync/errgroup"

	"twins/blind26/crewstarts/crew"
)

type upload struct{ data []byte }

func scan(m *pgtype.Map, u upload) { _ = m.Scan(0, 0, u.data, new(int)) }

func startAll(in <-chan upload) {
	crew.Start(8, func() {
		m := pgtype.NewMap() // silent
		for u := range in {
			scan(m, u)
		}
	}).Wait()
}

func startEach(in <-chan upload) {
	crew.Start(8, func() {
		for u := range in {
			scan(pgtype.NewMap(), u) // report
		}
	}).Wait()
}

func each(in <-chan upload) {
	crew.Each(in, func(u upload) {
		scan(pgtype.NewMap(), u) // report
	})
}

func with(in <-chan upload) {
	crew.With(4, func() *pgtype.Map { return pgtype.NewMap() }, in, scan) // silent
}

func fresh(in <-chan upload) {
	crew.Fresh(pgtype.NewMap, in, scan) // report
}

func group(in <-chan upload) error {
	var g errgroup.Group
	for range 4 {
		g.Go(func() error {
			m := pgtype.NewMap() // silent
			for u := range in {
				scan(m, u)
			}
			return nil
		})
	}
	return g.Wait()
}

func groupEach(in <-chan upload) error {
	var g errgroup.Group
	for u := range in {
		g.Go(func() error {
			scan(pgtype.NewMap(), u) // report
			return nil
		})
	}
	return g.Wait()
}

// Serve works until nothing comes any more.
func Serve(in <-chan upload) error {
	go startAll(in)
	go startEach(in)
	go each(in)
	go with(in)
	go fresh(in)
	go func() { _ = groupEach(in) }()
	return group(in)
}
