// Package conveyors hands a validator from one piece of code to the next through channels, slices and closures. What decides: whether
// the conveyor belongs to the call.
package conveyors

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type login struct {
	User string `validate:"required" schema:"user" form:"user"`
}

var spare = make(chan *validator.Validate, 4)

// gives puts what it made into the program's channel.
func gives(w http.ResponseWriter, r *http.Request) {
	select {
	case v := <-spare:
		_ = v.Struct(login{r.FormValue("user")})
		spare <- v
	default:
		v := validator.New() // silent
		_ = v.Struct(login{r.FormValue("user")})
		select {
		case spare <- v:
		default:
		}
	}
}

func promise[T any](f func() T) <-chan T {
	c := make(chan T, 1)
	go func() { c <- f() }()
	return c
}

// awaits gets it from a channel that a helper made for it.
func awaits(w http.ResponseWriter, r *http.Request) {
	c := promise(func() *validator.Validate { return validator.New() }) // report
	if err := (<-c).Struct(login{r.FormValue("user")}); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

type desk struct {
	in chan *schema.Decoder
}

// through puts it into the channel of a desk that is made for the request.
func through(w http.ResponseWriter, r *http.Request) {
	d := desk{in: make(chan *schema.Decoder, 1)}
	d.in <- schema.NewDecoder() // report
	close(d.in)
	var l login
	for dec := range d.in {
		_ = dec.Decode(&l, r.URL.Query())
	}
}

type office struct {
	desk
	queue []*form.Decoder
}

// refill puts one into the office when there is none.
func (o *office) refill(w http.ResponseWriter, r *http.Request) {
	if len(o.in) == 0 {
		o.in <- schema.NewDecoder() // silent
	}
	dec := <-o.in
	defer func() { o.in <- dec }()
	var l login
	_ = dec.Decode(&l, r.URL.Query())
}

// take cuts the last one off; what it makes goes back by put.
func (o *office) take() *form.Decoder {
	if n := len(o.queue); n > 0 {
		d := o.queue[n-1]
		o.queue = o.queue[:n-1]
		return d
	}
	return form.NewDecoder() // silent
}

func (o *office) put(d *form.Decoder) { o.queue = append(o.queue, d) }

func (o *office) login(w http.ResponseWriter, r *http.Request) {
	d := o.take()
	defer o.put(d)
	var l login
	_ = d.Decode(&l, r.URL.Query())
}

// stacked has a stack of its own.
func stacked(w http.ResponseWriter, r *http.Request) {
	var stack []*form.Decoder
	stack = append(stack, form.NewDecoder()) // report
	for len(stack) > 0 {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		var l login
		_ = top.Decode(&l, r.URL.Query())
	}
}

// twoEnds sends the one end of a channel into a goroutine.
func twoEnds(w http.ResponseWriter, r *http.Request) {
	checkers := make(chan func(any) error)
	go func(out chan<- func(any) error) {
		defer close(out)
		out <- validator.New().Struct // report
	}(checkers)
	for check := range checkers {
		_ = check(login{r.FormValue("user")})
	}
}
