// Package channel sends the instance through a channel of the call, or of
// somebody else.
package channel

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func buffered(c *gin.Context) {
	ch := make(chan *validator.Validate, 1)
	ch <- validator.New() // report
	_ = (<-ch).Var(c.Query("q"), "required")
}

func ranged(c *gin.Context) {
	ch := make(chan *validator.Validate, 1)
	ch <- validator.New() // report
	close(ch)
	for v := range ch {
		_ = v.Var(c.Query("q"), "required")
	}
}

func goroutine(c *gin.Context) {
	ch := make(chan *validator.Validate)
	go func() { ch <- validator.New() }() // report
	v := <-ch
	_ = v.Var(c.Query("q"), "required")
}

func selected(c *gin.Context) {
	ch := make(chan *validator.Validate, 1)
	ch <- validator.New() // report
	select {
	case v := <-ch:
		_ = v.Var(c.Query("q"), "required")
	}
}

func ofInterfaces(c *gin.Context) {
	ch := make(chan any, 1)
	ch <- validator.New() // report
	v := (<-ch).(*validator.Validate)
	_ = v.Var(c.Query("q"), "required")
}

func ofHolders(c *gin.Context) {
	type job struct{ v *validator.Validate }
	jobs := make(chan job, 1)
	jobs <- job{validator.New()} // report
	j := <-jobs
	_ = j.v.Var(c.Query("q"), "required")
}

func receive(ch <-chan *validator.Validate, q string) { _ = (<-ch).Var(q, "required") }

func passed(c *gin.Context) {
	ch := make(chan *validator.Validate, 1)
	ch <- validator.New() // report
	receive(ch, c.Query("q"))
}

// Somebody else's.

var queue = make(chan *validator.Validate, 1)

type server struct{ free chan *validator.Validate }

func global(c *gin.Context) {
	queue <- validator.New() // silent
}

func field(s *server, c *gin.Context) {
	s.free <- validator.New() // silent
}

func parameter(ch chan<- *validator.Validate, c *gin.Context) {
	ch <- validator.New() // silent
}

func selectSend(c *gin.Context) {
	select {
	case queue <- validator.New(): // silent
	default:
	}
}

func returned(c *gin.Context) <-chan *validator.Validate {
	ch := make(chan *validator.Validate, 1)
	ch <- validator.New() // silent
	return ch
}

func aliased(c *gin.Context) {
	ch := queue
	ch <- validator.New() // silent
}
