// Package lib has a controller that others embed.
package lib

import (
	"encoding/json"
	"net/http"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type Controller struct {
	Validate *validator.Validate
	dec      *schema.Decoder
}

func New() Controller {
	c := Controller{Validate: validator.New()} // silent
	c.dec = schema.NewDecoder()                // silent
	return c
}

func (c *Controller) Query(r *http.Request, dst any) error {
	return c.dec.Decode(dst, r.URL.Query())
}

// Clean has one of its own at each call.
func (c *Controller) Clean(r *http.Request, dst any) error {
	return mold.New().Struct(r.Context(), dst) // report
}

// Checker makes one for its caller.
func (c *Controller) Checker() *validator.Validate {
	if c.Validate != nil {
		return c.Validate
	}
	c.Validate = validator.New() // silent
	return c.Validate
}

// Decoder does not keep what it makes.
func (Controller) Decoder() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return d
}

func (c *Controller) JSON(w http.ResponseWriter, v any) { _ = json.NewEncoder(w).Encode(v) }
