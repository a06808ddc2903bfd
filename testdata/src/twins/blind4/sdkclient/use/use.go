// Package use has handlers with the client of package sdk.
package use

import (
	"net/http"

	"twins/blind4/sdkclient/sdk"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func Each(w http.ResponseWriter, r *http.Request) {
	// A client for each request, with a validator of its own and an encoder.
	c := sdk.New(sdk.WithBase("http://orders")) // report
	_ = c.Create(r.Context(), sdk.Order{ID: r.FormValue("id")})
}

func Default(w http.ResponseWriter, r *http.Request) {
	_ = sdk.Default.Create(r.Context(), sdk.Order{ID: r.FormValue("id")})
	_ = sdk.Check(sdk.Order{ID: r.Host})
}

func Checked(c *gin.Context) {
	// An accessor that makes one each time.
	_ = sdk.Validator().Var(c.Param("id"), "uuid") // report
}

type server struct {
	c *sdk.Client
	v *validator.Validate
}

func New(base string) *server {
	return &server{
		// Kept by the server.
		c: sdk.New(sdk.WithBase(base)), // silent
		// The same.
		v: sdk.Validator(), // silent
	}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if s.v.Var(r.Host, "hostname") == nil {
		_ = s.c.Create(r.Context(), sdk.Order{ID: r.FormValue("id")})
	}
}
