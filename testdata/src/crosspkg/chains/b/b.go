// Package b hands on what it gets.
package b

import (
	"crosspkg/chains/a"

	"github.com/jmoiron/sqlx/reflectx"
)

func Columns(tag string) *reflectx.StructMap { return a.Columns(a.Options{Tag: tag}) }

func Fixed() *reflectx.StructMap { return a.Columns(a.Options{Tag: "db"}) }

func Warm() error { return a.Warm(1) }

type Repo struct{ s *a.Service }

func NewRepo() *Repo { return &Repo{s: a.NewService("db")} }

func (r *Repo) Load() error {
	_ = r.s.Map(1)
	return nil
}
