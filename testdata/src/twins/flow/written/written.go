// Package written says in several ways what is in a variable, and what calls yield.
package written

import (
	"context"
	"database/sql"
	"log"
	"net/http"

	"github.com/go-playground/validator/v10"
	sqlbuilder "github.com/huandu/go-sqlbuilder"
)

type in struct{ A string }

type cell struct{ v *validator.Validate }

func (c *cell) get() *validator.Validate {
	if c.v == nil {
		c.v = validator.New() // report
	}
	return c.v
}

// assigned makes the cell for each request: nobody sees the zero value.
func assigned(w http.ResponseWriter, r *http.Request) {
	var c *cell
	c = &cell{}
	_ = c.get().Struct(in{r.FormValue("a")})
}

type old struct{ v *validator.Validate }

func (c *old) get() *validator.Validate {
	if c.v == nil {
		c.v = validator.New() // silent
	}
	return c.v
}

var shared old

// given has another cell where there is one.
func given(w http.ResponseWriter, r *http.Request) {
	var c *old
	if r.FormValue("own") == "" {
		c = &shared
	}
	if c != nil {
		_ = c.get().Struct(in{r.FormValue("a")})
	}
}

type user struct{ ID int }

type users struct{ db *sql.DB }

// get has the query in a variable of its own.
func (u *users) get(ctx context.Context, id int) (*sql.Rows, error) {
	st := sqlbuilder.NewStruct(new(user)) // report
	sb := st.SelectFrom("users")
	q, args := sb.Build()
	return u.db.QueryContext(ctx, q, append(args, id)...)
}

// declared is get with declarations.
func (u *users) declared(ctx context.Context, id int) (*sql.Rows, error) {
	var st = sqlbuilder.NewStruct(new(user)) // report
	var sb = st.SelectFrom("users")
	var q, args = sb.Build()
	return u.db.QueryContext(ctx, q, append(args, id)...)
}

// dump is given nothing.
func dump() {
	st := sqlbuilder.NewStruct(new(user)) // silent
	sb := st.SelectFrom("users")
	q, _ := sb.Build()
	log.Print(q)
}
