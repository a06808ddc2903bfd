// Package settings reads configuration into structs without tags for it, and
// has a twin that comes with requests.
package settings

import (
	"github.com/go-playground/validator/v10"
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

func CheckAll(all []*Settings) error {
	for _, s := range all {
		if err := validator.New().Struct(s); err != nil {
			return err
		}
	}
	return nil
}

func (d *Database) Validate() error { return validator.New().Struct(d) } // want `on every call of .*Database..Validate`

func CheckDatabases(all []*Database) error {
	for _, d := range all {
		if err := validator.New().Struct(d); err != nil { // want `on every iteration of the loop at line \d+ of CheckDatabases`
			return err
		}
	}
	return nil
}
