package scope

import "testing"

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
