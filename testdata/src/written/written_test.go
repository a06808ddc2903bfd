package written

import "testing"

func TestOverride(t *testing.T) {
	old := inTest
	inTest = "other"
	defer func() { inTest = old }()
	t.Setenv("TAG", "other")
	own := "kept"
	_ = own + kept
}
