package written

import (
	"testing"

	"written/settings"
)

func TestOverride(t *testing.T) {
	old := inTest
	inTest = "other"
	defer func() { inTest = old }()
	t.Setenv("TAG", "other")
	own := "kept"
	_ = own + kept
}

func TestSettings(t *testing.T) { settings.Of.Tag = "xml" }
