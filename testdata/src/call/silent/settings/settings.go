// Package settings reads configuration into structs without tags for it, and
// has a twin that comes with requests.
package settings

import (
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/spf13/viper"
)

type Settings struct {
	Addr string `validate:"required"`
	DB   *Database
}

type Database struct {
	DSN string `json:"dsn"`
}

func Load(from *viper.Viper) (*Settings, error) {
	s := &Settings{}
	return s, from.Unmarshal(s)
}

func (s *Settings) Validate() error { return validator.New().Struct(s) }

func (s *Settings) Connect() error { return validator.New().Struct(s.DB) }

// Reflected has the value of it mapped.
func (s *Settings) Reflected() int {
	return len(reflectx.NewMapper("json").FieldMap(reflect.ValueOf(s)))
}

func CheckAll(all []*Settings) error {
	for _, s := range all {
		if err := validator.New().Struct(s); err != nil {
			return err
		}
	}
	return nil
}

func (d *Database) Validate() error { return validator.New().Struct(d) } // want `on every call of .*Database..Validate`

func (d *Database) Reflected() int {
	m := reflectx.NewMapper("json") // want `on every call of .*Database..Reflected`
	return len(m.FieldMap(reflect.ValueOf(d)))
}

func CheckDatabases(all []*Database) error {
	for _, d := range all {
		if err := validator.New().Struct(d); err != nil { // want `on every iteration of the loop at line \d+ of CheckDatabases`
			return err
		}
	}
	return nil
}
