// Package deferred builds in what runs when a function ends. What decides: how often the function ends, and whether the
// deferred code is in a handler or in what runs once.
package deferred

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/ugorji/go/codec"
)

type problem struct{ Title string }

func Closure(w http.ResponseWriter, r *http.Request) {
	p := problem{Title: r.URL.Path}
	defer func() {
		_ = codec.NewEncoder(w, &codec.JsonHandle{}).Encode(p) // report
	}()
	p.Title += "!"
}

func Recover(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if rec := recover(); rec != nil {
				h := new(codec.JsonHandle) // report
				_ = codec.NewEncoder(w, h).Encode(problem{fmt.Sprint(rec)})
			}
		}()
		next.ServeHTTP(w, r)
	})
}

func Called(w http.ResponseWriter, r *http.Request) {
	defer finish(w, problem{r.URL.Path})
}

func finish(w http.ResponseWriter, p problem) {
	var h codec.JsonHandle // report
	_ = codec.NewEncoder(w, &h).Encode(p)
}

type audit struct{ last problem }

func (a *audit) check() error {
	return validator.New().Struct(a.last) // report
}

func Method(c *gin.Context) {
	a := &audit{last: problem{c.Param("id")}}
	defer a.check()
	c.Next()
}

func Argument(c *gin.Context) {
	defer verify(validator.New(), problem{c.Param("id")}) // report
	c.Next()
}

func verify(v *validator.Validate, p problem) { _ = v.Struct(p) }

func begin(c *gin.Context) func() {
	return func() {
		_ = validator.New().Struct(problem{c.Param("id")}) // report
	}
}

func EndOf(c *gin.Context) {
	defer begin(c)()
	c.Next()
}

func Loop(paths []string) {
	for _, p := range paths {
		func() {
			defer func() {
				v := validator.New() // report
				_ = v.Var(p, "file")
			}()
			fmt.Println(p)
		}()
	}
}

// Once.

func Run(ctx context.Context) error {
	defer func() {
		h := &codec.JsonHandle{} // silent
		_ = codec.NewEncoder(os.Stderr, h).Encode(problem{"stopped"})
	}()
	return http.ListenAndServe(":80", nil)
}

func init() {
	defer func() {
		_ = validator.New().Struct(defaults) // silent
	}()
	defaults.Title = os.Getenv("TITLE")
}

var defaults problem

func Recovered() gin.HandlerFunc {
	h := &codec.JsonHandle{} // silent
	return func(c *gin.Context) {
		defer func() {
			if rec := recover(); rec != nil {
				var out []byte
				_ = codec.NewEncoderBytes(&out, h).Encode(problem{fmt.Sprint(rec)})
			}
		}()
		c.Next()
	}
}
