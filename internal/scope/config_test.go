package scope

import (
	"reflect"
	"testing"
)

func TestReadsConfig(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]bool{
		"github.com/spf13/viper": true, "github.com/caarlos0/env/v11": true, "github.com/caarlos0/env": true,
		"github.com/spf13/viper/remote": false, "github.com/knadh/koanf/v2": true, "github.com/knadh/koanf/vault": false,
		"example.com/viper": false, "github.com/spf13/vipers": false,
	} {
		if got := ReadsConfig(path); got != want {
			t.Errorf("%s: %t, want %t", path, got, want)
		}
	}
}

// TestTagReads: what reads a field may read configuration, data, or either.
func TestTagReads(t *testing.T) {
	t.Parallel()
	for tag, want := range map[reflect.StructTag][2]bool{
		`env:"PORT"`:              {true, false},
		`json:"port"`:             {false, true},
		`json:"port" yaml:"port"`: {true, true},
		`validate:"required"`:     {false, false},
		``:                        {false, false},
	} {
		if config, data := TagReads(tag); config != want[0] || data != want[1] {
			t.Errorf("%s: %v, %v, want %v", tag, config, data, want)
		}
	}
}
