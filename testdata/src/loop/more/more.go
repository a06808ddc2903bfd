// Package more has further shapes of loops.
package more

import (
	"time"

	"github.com/go-playground/validator/v10"
)

type node struct{ children []*node }

var shared = validator.New()

// Built in the first round alone.
func firstRound(rows []any) {
	var v *validator.Validate
	for _, r := range rows {
		if v == nil {
			v = validator.New()
		}
		_ = v.Struct(r)
	}
}

func firstIndex(n int) {
	var v *validator.Validate
	for i := 0; i < n; i++ {
		if i == 0 {
			v = validator.New()
		}
		_ = v.Var(i, "gt=0")
	}
}

// Once in a while.
func polling(done func() bool) {
	for {
		_ = validator.New().Var("8080", "numeric")
		if done() {
			return
		}
		time.Sleep(time.Minute)
	}
}

func pollingAfter(done chan struct{}) {
	for {
		select {
		case <-time.After(time.Minute):
			_ = validator.New().Var("8080", "numeric")
		case <-done:
			return
		}
	}
}

// The near twin polls for rows, and goes through them.
func pollingRows(load func() []any) {
	for {
		for _, r := range load() {
			_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of pollingRows`
		}
		time.Sleep(time.Minute)
	}
}

// Recursion over a tree.
func Walk(n *node) {
	_ = validator.New().Struct(n) // want `validator.New builds .* Walk`
	for _, c := range n.children {
		Walk(c)
	}
}

func Visit(n *node) { visit(n) }

func visit(n *node) {
	_ = validator.New().Struct(n) // want `validator.New builds .* visit`
	for _, c := range n.children {
		visit(c)
	}
}

func WalkShared(n *node) {
	_ = shared.Struct(n)
	for _, c := range n.children {
		WalkShared(c)
	}
}

// A worker over a channel that the caller gave, in a goroutine of its own.
func background(ch <-chan any) {
	v := validator.New()
	go func() {
		for x := range ch {
			_ = v.Struct(x)
		}
	}()
}

// A deferred call in a loop is made once for each iteration.
func deferring(rows []any) {
	for _, r := range rows {
		defer check(r)
	}
}

func check(r any) {
	_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of deferring, through check`
}

// Reads with the forms of readers.
type reader struct{}

func (*reader) Next() bool { return false }
func (*reader) Row() any   { return nil }

func readAll(r *reader) {
	for r.Next() {
		_ = validator.New().Struct(r.Row()) // want `on every iteration of the loop at line \d+ of readAll`
	}
	for ok := r.Next(); ok; ok = r.Next() {
		_ = validator.New().Struct(r.Row()) // want `on every iteration of the loop at line \d+ of readAll`
	}
	for r.Next() {
		_ = shared.Struct(r.Row())
	}
}

// A switch, a select and a nested function in one loop.
func mixed(ch chan any, rows []any) {
	for i, r := range rows {
		switch {
		case i%2 == 0:
			continue
		case i > 10:
			return
		default:
			func() {
				select {
				case ch <- r:
				default:
					_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of mixed`
				}
			}()
		}
	}
}

// All paths leave.
func allLeave(rows []any) error {
	for _, r := range rows {
		err := validator.New().Var("8080", "numeric")
		if err != nil {
			return err
		} else {
			_ = r
			break
		}
	}
	return nil
}
