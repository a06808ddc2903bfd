// Package queries builds texts for a database from structs. What decides: whether what is made is thrown away with the text.
package queries

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/huandu/go-sqlbuilder"
)

type user struct {
	ID   string
	Name string
}

type db interface {
	Exec(ctx context.Context, query string, args ...any) error
	Scan(ctx context.Context, query string, args []any, into ...any) error
}

type repo struct {
	db    db
	users *sqlbuilder.Struct
}

// insert says it all in one line.
func (r *repo) insert(ctx context.Context, u *user) error {
	query, args := sqlbuilder.NewStruct(new(user)).For(sqlbuilder.PostgreSQL).InsertInto("users", u).Build() // report
	return r.db.Exec(ctx, query, args...)
}

// find needs it for the text, and for the addresses.
func (r *repo) find(ctx context.Context) (*user, error) {
	var u user
	s := sqlbuilder.NewStruct(new(user)) // report
	sb := s.SelectFrom("users")
	query, args := sb.Build()
	err := r.db.Scan(ctx, query, args, s.Addr(&u)...)
	return &u, err
}

// insertInto is given users alone, and the type is all that is asked of them.
func insertInto(table string, x any) *sqlbuilder.InsertBuilder {
	return sqlbuilder.NewStruct(x).InsertInto(table, x) // report
}

// copyTo hands on what it is given.
func (r *repo) copyTo(ctx context.Context, table string, x any) error {
	query, args := insertInto(table, x).Build()
	return r.db.Exec(ctx, query, args...)
}

func userStruct() *sqlbuilder.Struct {
	return sqlbuilder.NewStruct(new(user)).For(sqlbuilder.PostgreSQL) // report
}

// insertAll asks a helper for each.
func (r *repo) insertAll(ctx context.Context, all []user) error {
	for i := range all {
		query, args := userStruct().InsertInto("users", &all[i]).Build()
		if err := r.db.Exec(ctx, query, args...); err != nil {
			return err
		}
	}
	return nil
}

// kept has one for all.
func (r *repo) kept(ctx context.Context, u *user) error {
	query, args := r.users.InsertInto("users", u).Build()
	return r.db.Exec(ctx, query, args...)
}

type statement struct {
	text string
	args []any
}

func (s statement) run(ctx context.Context, d db) error { return d.Exec(ctx, s.text, s.args...) }

// log makes a statement, which has the text alone.
func (r *repo) log(ctx context.Context, u *user) error {
	var st statement
	st.text, st.args = sqlbuilder.NewStruct(user{}).InsertInto("log", u).Build() // report
	return st.run(ctx, r.db)
}

var selectUsers, _ = sqlbuilder.NewStruct(new(user)).SelectFrom("users").Build() // silent

func (r *repo) list(ctx context.Context, u *user) error {
	return r.db.Scan(ctx, selectUsers, nil, &u.ID, &u.Name)
}

func newRepo(d db) *repo {
	return &repo{db: d, users: sqlbuilder.NewStruct(new(user)).For(sqlbuilder.PostgreSQL)} // silent
}

func Routes(r gin.IRouter, d db) {
	rp := newRepo(d)
	r.POST("/users", func(c *gin.Context) {
		ctx := context.Background()
		u, err := rp.find(ctx)
		for _, f := range []func(context.Context, *user) error{rp.insert, rp.kept, rp.log, rp.list} {
			if err == nil {
				err = f(ctx, u)
			}
		}
		if err == nil {
			err = rp.insertAll(ctx, []user{*u})
		}
		if err == nil {
			err = rp.copyTo(ctx, "copies", u)
		}
		c.JSON(http.StatusOK, err)
	})
}
