// Package kit makes objects, and keeps some. What decides: whether an object is the caller's own.
package kit

import (
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

// Checker is kept, or asked.
type Checker interface{ Check(x any) error }

var (
	all  = map[string]Checker{}
	last Checker
	errs []error
)

// Register keeps it.
func Register(name string, c Checker) { all[name] = c }

// Use keeps it, and says so.
func Use(c Checker) error {
	last = c
	return nil
}

// Ask asks it, and keeps the answer.
func Ask(c Checker, x any) { errs = append(errs, c.Check(x)) }

// Client makes requests.
type Client struct {
	v    *validator.Validate
	last *Request
}

// Request is filled by its methods.
type Request struct {
	c *Client
	e *form.Encoder
	v *validator.Validate
}

// Post makes one for each call.
func (c *Client) Post() *Request { return &Request{c: c} }

// Again has the one that it had before.
func (c *Client) Again() *Request {
	if c.last == nil {
		c.last = &Request{c: c}
	}
	return c.last
}

// Form has it encoded.
func (r *Request) Form() *Request {
	r.e = form.NewEncoder() // silent: its callers are told
	return r
}

// Check is checked when it is first asked.
func (r *Request) Check(x any) error {
	if r.v == nil {
		r.v = validator.New() // silent
	}
	return r.v.Struct(x)
}

// Send uses it.
func (r *Request) Send(x any) error {
	_, err := r.e.Encode(x)
	return err
}
