"""De casussen van de City Deal als situatiebestanden, naverteld met de aannames uitgeschreven."""
