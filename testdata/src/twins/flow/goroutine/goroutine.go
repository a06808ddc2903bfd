// Package goroutine hands the instance to goroutines, which use it up, or keep
// it going.
package goroutine

import (
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type order struct{ Item string }

func literal(c *gin.Context) {
	o := order{c.Query("q")}
	v := validator.New() // report
	go func() { _ = v.Struct(o) }()
}

func inside(c *gin.Context) {
	o := order{c.Query("q")}
	go func() {
		_ = validator.New().Struct(o) // report
	}()
}

func check(v *validator.Validate, o order) { _ = v.Struct(o) }

func declared(c *gin.Context) {
	go check(validator.New(), order{c.Query("q")}) // report
}

func methodValue(c *gin.Context) {
	go validator.New().Struct(order{c.Query("q")}) // report
}

func waitGroup(c *gin.Context) {
	var wg sync.WaitGroup
	v := validator.New() // report
	for _, q := range []string{c.Query("a"), c.Query("b")} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			_ = v.Var(q, "required")
		}()
	}
	wg.Wait()
}

func group(c *gin.Context) {
	var g errgroup.Group
	v := validator.New() // report
	g.Go(func() error { return v.Var(c.Query("q"), "required") })
	_ = g.Wait()
}

func result(c *gin.Context) {
	v := validator.New() // report
	errs := make(chan error, 1)
	go func() { errs <- v.Var(c.Query("q"), "required") }()
	c.JSON(200, <-errs)
}

// Goes on.

type server struct {
	jobs chan order
	v    *validator.Validate
}

func (s *server) run() {
	for o := range s.jobs {
		_ = s.v.Struct(o)
	}
}

func Start(jobs chan order) {
	s := &server{jobs, validator.New()} // silent
	go s.run()
}

func StartLiteral(jobs chan order) {
	v := validator.New() // silent
	go func() {
		for o := range jobs {
			_ = v.Struct(o)
		}
	}()
}

func StartInside(jobs chan order) {
	go func() {
		v := validator.New() // silent
		for o := range jobs {
			_ = v.Struct(o)
		}
	}()
}

func loop(v *validator.Validate, jobs chan order) {
	for o := range jobs {
		_ = v.Struct(o)
	}
}

func StartDeclared(jobs chan order) {
	go loop(validator.New(), jobs) // silent
}

func StartSelect(jobs chan order, done chan struct{}) {
	v := validator.New() // silent
	go func() {
		for {
			select {
			case <-done:
				return
			case o := <-jobs:
				_ = v.Struct(o)
			}
		}
	}()
}

func StartGroup(g *errgroup.Group, jobs chan order) {
	v := validator.New() // silent
	g.Go(func() error {
		for o := range jobs {
			if err := v.Struct(o); err != nil {
				return err
			}
		}
		return nil
	})
}
