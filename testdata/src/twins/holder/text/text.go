// Package text asks an object of a library that holds the instance for text,
// arguments and numbers, which keep nothing.
package text

import "github.com/huandu/go-sqlbuilder"

type User struct{ Name string }

func Ignored(u *User) {
	s := sqlbuilder.NewStruct(new(User)).For(sqlbuilder.PostgreSQL) // report
	s.InsertInto("users", u)
}

func Query(u *User) (string, []any) {
	s := sqlbuilder.NewStruct(new(User)).For(sqlbuilder.PostgreSQL) // report
	return s.InsertInto("users", u).Build()
}

func InOneGo(u *User) (string, []any) {
	return sqlbuilder.NewStruct(new(User)).For(sqlbuilder.PostgreSQL).InsertInto("users", u).Build() // report
}

func Text(u *User) string {
	s := sqlbuilder.NewStruct(new(User)) // report
	return s.InsertInto("users", u).String()
}

func Variables(u *User) (string, []any) {
	s := sqlbuilder.NewStruct(new(User)) // report
	b := s.InsertInto("users", u)
	sql, args := b.Build()
	return sql, args
}

func Addresses(u *User) int {
	s := sqlbuilder.NewStruct(new(User)) // report
	return len(s.Addr(u))
}

func NamedResults(u *User) (sql string, args []any) {
	s := sqlbuilder.NewStruct(new(User)) // report
	sql, args = s.InsertInto("users", u).Build()
	return
}

func builder() *sqlbuilder.Struct { return sqlbuilder.NewStruct(new(User)) } // report

func Helper(u *User) (string, []any) { return builder().InsertInto("users", u).Build() }

// The holder, or the instance, goes on.

var users = sqlbuilder.NewStruct(new(User)) // silent

type repo struct {
	s *sqlbuilder.Struct
	b *sqlbuilder.InsertBuilder
}

func NewRepo() *repo {
	return &repo{s: sqlbuilder.NewStruct(new(User)).For(sqlbuilder.PostgreSQL)} // silent
}

func NewBuilder() *sqlbuilder.Struct {
	return sqlbuilder.NewStruct(new(User)).For(sqlbuilder.PostgreSQL) // silent
}

func (r *repo) set() {
	r.s = sqlbuilder.NewStruct(new(User)) // silent
}

var all []*sqlbuilder.Struct

func keep() {
	all = append(all, sqlbuilder.NewStruct(new(User)).For(sqlbuilder.PostgreSQL)) // silent
}

func FromGlobal(u *User) (string, []any) { return users.InsertInto("users", u).Build() }

func init() {
	s := sqlbuilder.NewStruct(new(User)) // silent
	all = append(all, s)
}
