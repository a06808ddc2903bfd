// Package elements has functions whose types say that they are called for
// each element.
package elements

import (
	"io/fs"
	"path/filepath"

	"github.com/go-playground/validator/v10"
	"github.com/jackc/pgx/v5"
	"github.com/jmoiron/sqlx/reflectx"
)

var (
	shared = validator.New()
	mapper = reflectx.NewMapper("db")
)

func toRow(row pgx.CollectableRow) (*reflectx.StructMap, error) {
	return reflectx.NewMapper("db").TypeMap(nil), nil // want `reflectx.NewMapper builds .* for every element in .*toRow`
}

func toRowShared(row pgx.CollectableRow) (*reflectx.StructMap, error) {
	return mapper.TypeMap(nil), nil
}

var visit fs.WalkDirFunc = func(path string, d fs.DirEntry, err error) error {
	return validator.New().Var(path, "file") // want `validator.New builds .* for every element in function literal`
}

var visitShared fs.WalkDirFunc = func(path string, d fs.DirEntry, err error) error {
	return shared.Var(path, "file")
}

func rows(r pgx.Rows) error {
	if _, err := pgx.CollectRows(r, toRow); err != nil {
		return err
	}
	_, err := pgx.CollectRows(r, func(row pgx.CollectableRow) (int, error) {
		return 0, validator.New().Struct(row) // want `validator.New builds .* for every element`
	})
	return err
}

func walk(root string) error {
	if err := filepath.WalkDir(root, visit); err != nil {
		return err
	}
	return filepath.WalkDir(root, visitShared)
}
